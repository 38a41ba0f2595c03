-- The business tables. Every key begins with vendor_id, so the schema shards by vendor.
-- Validity is half-open [from, until). Deadlines read guildmark_now().
create extension if not exists btree_gist;

-- One row. Tests move the offset, and the making of the demo world does within its one transaction, which puts it back.
create table clock_offset (
  only_row boolean primary key default true check (only_row),
  amount interval not null default interval '0'
);
insert into clock_offset default values;

create function guildmark_now() returns timestamptz language sql volatile
as $$ select clock_timestamp() + (select amount from clock_offset) $$;

create table vendor (
  vendor_id uuid primary key,
  slug text not null unique check (slug ~ '^[a-z][a-z0-9-]*$'),
  name text not null,
  origin text not null,
  did text not null unique,
  created_at timestamptz not null
);

create table program (
  vendor_id uuid not null references vendor,
  program_id text not null,
  created_at timestamptz not null,
  primary key (vendor_id, program_id)
);

create table program_version (
  vendor_id uuid not null,
  program_id text not null,
  version text not null,
  published_at timestamptz not null,
  effective_from timestamptz not null,
  enforced_from timestamptz not null,
  -- file path -> text: the source of truth; definition is its parse
  sources json not null,
  -- json, not jsonb: the order of tracks and courses is the author's
  definition json not null,
  published_by text not null,
  primary key (vendor_id, program_id, version),
  foreign key (vendor_id, program_id) references program
);
create unique index program_version_effective on program_version (vendor_id, program_id, effective_from);

create table item (
  vendor_id uuid not null,
  program_id text not null,
  version text not null,
  exam_id text not null,
  item_id text not null,
  domain text not null,
  state text not null check (state in ('draft', 'beta', 'live', 'retired')),
  key text[] not null,
  texts jsonb not null,
  primary key (vendor_id, program_id, version, exam_id, item_id),
  foreign key (vendor_id, program_id, version) references program_version
);

create table organisation (
  vendor_id uuid not null references vendor,
  organisation_id uuid not null,
  slug text not null,
  name text not null,
  region text not null,
  country text not null check (country ~ '^[A-Z]{2}$'),
  website text,
  created_at timestamptz not null,
  primary key (vendor_id, organisation_id),
  unique (vendor_id, slug)
);

-- A person owns their record; account_id names the sign-in, which lives in another schema and has no foreign key.
create table person (
  vendor_id uuid not null references vendor,
  person_id uuid not null,
  account_id text,
  name text not null,
  email text not null,
  locale text not null default 'en',
  created_at timestamptz not null,
  primary key (vendor_id, person_id),
  unique (vendor_id, account_id)
);
create unique index person_email on person (vendor_id, lower(email));

-- office: the vendor's own people. One row a grant; withdrawn, never deleted.
create table office_role (
  vendor_id uuid not null,
  office_role_id uuid not null,
  person_id uuid not null,
  role text not null check (role in ('administrator', 'program-manager', 'content-developer', 'certification-administrator', 'partner-manager')),
  granted_at timestamptz not null,
  granted_by text not null,
  withdrawn_at timestamptz,
  primary key (vendor_id, office_role_id),
  foreign key (vendor_id, person_id) references person
);
create unique index office_role_once on office_role (vendor_id, person_id, role) where withdrawn_at is null;

-- A claim of a person on an organisation; it counts from its confirmation until its end.
create table affiliation (
  vendor_id uuid not null,
  affiliation_id uuid not null,
  program_id text not null,
  person_id uuid not null,
  organisation_id uuid not null,
  role text not null default 'member' check (role in ('member', 'administrator')),
  claimed_at timestamptz not null,
  confirmed_at timestamptz,
  confirmed_by text,
  declined_at timestamptz,
  declined_by text,
  -- set when confirmed: the time it counts
  counts tstzrange,
  ended_reason text,
  primary key (vendor_id, affiliation_id),
  foreign key (vendor_id, program_id) references program,
  foreign key (vendor_id, person_id) references person,
  foreign key (vendor_id, organisation_id) references organisation,
  check ((confirmed_at is null) = (counts is null)),
  check (confirmed_at is null or declined_at is null),
  constraint affiliation_one_counting exclude using gist
    (vendor_id with =, program_id with =, person_id with =, counts with &&) where (counts is not null)
);
create unique index affiliation_one_open_claim on affiliation (vendor_id, program_id, person_id, organisation_id)
  where confirmed_at is null and declined_at is null;
create index affiliation_organisation on affiliation (vendor_id, organisation_id);

-- Append-only and bitemporal. A retraction or an ending is a row of its own that names the fact.
create table fact (
  vendor_id uuid not null,
  fact_id uuid not null,
  program_id text not null,
  kind text not null,
  organisation_id uuid,
  person_id uuid,
  subject text not null,
  quantity numeric,
  amount numeric,
  currency text check (currency ~ '^[A-Z]{3}$'),
  attributes jsonb not null default '{}',
  valid_from timestamptz not null,
  valid_until timestamptz,
  recorded_at timestamptz not null,
  source text not null,
  names_fact_id uuid,
  primary key (vendor_id, fact_id),
  foreign key (vendor_id, program_id) references program,
  foreign key (vendor_id, organisation_id) references organisation,
  foreign key (vendor_id, person_id) references person,
  foreign key (vendor_id, names_fact_id) references fact,
  check ((amount is null) = (currency is null)),
  check (valid_until is null or valid_until > valid_from),
  check ((kind in ('retraction', 'ending')) = (names_fact_id is not null))
);
create index fact_person on fact (vendor_id, program_id, person_id) where person_id is not null;
create index fact_organisation on fact (vendor_id, program_id, organisation_id) where organisation_id is not null;
create unique index fact_retracted_once on fact (vendor_id, names_fact_id) where kind = 'retraction';

create function fact_is_append_only() returns trigger language plpgsql
as $$ begin raise exception 'facts are append-only'; end $$;
create trigger fact_append_only before update or delete or truncate on fact
  for each statement execute function fact_is_append_only();

-- What happened, for reactions, audit and history; written in the transaction of the act.
create table event (
  vendor_id uuid not null references vendor,
  event_id uuid not null,
  kind text not null,
  subject text not null,
  payload jsonb not null default '{}',
  actor text not null,
  at timestamptz not null,
  primary key (vendor_id, event_id)
);
create index event_subject on event (vendor_id, subject);

create function event_is_append_only() returns trigger language plpgsql
as $$ begin raise exception 'events are append-only'; end $$;
create trigger event_append_only before update or delete or truncate on event
  for each statement execute function event_is_append_only();

create table sitting (
  vendor_id uuid not null,
  sitting_id uuid not null,
  program_id text not null,
  version text not null,
  exam_id text not null,
  person_id uuid not null,
  attempt int not null check (attempt >= 1),
  locale text not null,
  seed text not null,
  -- frozen at the start: [{ item, options: [letters in shown order] }] by position; never sent to a candidate
  form jsonb not null,
  started_at timestamptz not null,
  -- frozen allowance; grants add to it
  allowance interval not null,
  submitted_at timestamptz,
  submitted_by text check (submitted_by in ('candidate', 'deadline', 'office')),
  lease_id uuid,
  lease_number int not null default 0,
  primary key (vendor_id, sitting_id),
  foreign key (vendor_id, program_id, version) references program_version,
  foreign key (vendor_id, person_id) references person,
  check ((submitted_at is null) = (submitted_by is null)),
  unique (vendor_id, program_id, exam_id, person_id, attempt)
);
create unique index sitting_one_open on sitting (vendor_id, program_id, exam_id, person_id) where submitted_at is null;

-- Time is added only by such a row, never by a parameter of a request.
create table time_grant (
  vendor_id uuid not null,
  time_grant_id uuid not null,
  sitting_id uuid not null,
  amount interval not null check (amount > interval '0'),
  kind text not null check (kind in ('accommodation', 'incident')),
  reason text not null check (length(trim(reason)) > 0),
  granted_by text not null,
  granted_at timestamptz not null,
  primary key (vendor_id, time_grant_id),
  foreign key (vendor_id, sitting_id) references sitting
);

create index time_grant_sitting on time_grant (vendor_id, sitting_id);

-- Accommodation that is settled before a sitting starts; frozen into its allowance.
create table accommodation (
  vendor_id uuid not null,
  accommodation_id uuid not null,
  person_id uuid not null,
  extra_percent int not null check (extra_percent between 1 and 300),
  reason text not null check (length(trim(reason)) > 0),
  granted_by text not null,
  granted_at timestamptz not null,
  withdrawn_at timestamptz,
  primary key (vendor_id, accommodation_id),
  foreign key (vendor_id, person_id) references person
);
create unique index accommodation_one on accommodation (vendor_id, person_id) where withdrawn_at is null;

-- A further attempt after the included ones, or the wait set aside.
create table attempt_grant (
  vendor_id uuid not null,
  attempt_grant_id uuid not null,
  program_id text not null,
  exam_id text not null,
  person_id uuid not null,
  reason text not null check (length(trim(reason)) > 0),
  granted_by text not null,
  granted_at timestamptz not null,
  primary key (vendor_id, attempt_grant_id),
  foreign key (vendor_id, program_id) references program,
  foreign key (vendor_id, person_id) references person
);

-- The latest acknowledged state of one position. A save with an older number changes nothing.
create table response (
  vendor_id uuid not null,
  sitting_id uuid not null,
  position int not null,
  -- shown option numbers, 1-based; null: cleared
  chosen smallint[] not null default '{}',
  flagged boolean not null default false,
  number bigint not null,
  saved_at timestamptz not null,
  primary key (vendor_id, sitting_id, position),
  foreign key (vendor_id, sitting_id) references sitting
) with (fillfactor = 70);

create table result (
  vendor_id uuid not null,
  sitting_id uuid not null,
  points int not null,
  possible int not null,
  pass_mark int not null,
  passed boolean not null,
  domains jsonb not null,
  scored_at timestamptz not null,
  released_at timestamptz not null,
  primary key (vendor_id, sitting_id),
  foreign key (vendor_id, sitting_id) references sitting
);

create table signing_key (
  vendor_id uuid not null references vendor,
  key_id text not null,
  public_multibase text not null,
  -- AES-256-GCM under the installation's secret
  sealed_private bytea not null,
  created_at timestamptz not null,
  retired_at timestamptz,
  primary key (vendor_id, key_id)
);
create unique index signing_key_one_active on signing_key (vendor_id) where retired_at is null;

create table status_list (
  vendor_id uuid not null references vendor,
  status_list_id uuid not null,
  size int not null check (size >= 131072),
  purpose text not null check (purpose in ('revocation')),
  -- the signed list as last published, and what it covers
  document json,
  published_at timestamptz,
  changed_at timestamptz not null,
  primary key (vendor_id, status_list_id)
);

create table credential (
  vendor_id uuid not null,
  credential_id uuid not null,
  program_id text not null,
  version text not null,
  -- credential id of the program's text, e.g. sales-associate
  award text not null,
  person_id uuid not null,
  holder_name text not null,
  -- short public id printed on the badge
  verification_id text not null,
  awarded_at timestamptz not null,
  valid_from timestamptz not null,
  valid_until timestamptz,
  fact_id uuid not null,
  supersedes uuid,
  reason text,
  status_list_id uuid not null,
  status_index int not null,
  -- json: served with the properties in the order they are read in
  document json not null,
  primary key (vendor_id, credential_id),
  unique (vendor_id, verification_id),
  unique (vendor_id, status_list_id, status_index),
  unique (vendor_id, supersedes),
  foreign key (vendor_id, program_id, version) references program_version,
  foreign key (vendor_id, person_id) references person,
  foreign key (vendor_id, fact_id) references fact,
  foreign key (vendor_id, supersedes) references credential,
  foreign key (vendor_id, status_list_id) references status_list
);
create index credential_person on credential (vendor_id, person_id);
-- one award per person, credential and first day; a re-issue supersedes, so it is not in the index
create unique index credential_awarded_once on credential (vendor_id, program_id, person_id, award, valid_from) where supersedes is null;

create table revocation (
  vendor_id uuid not null,
  credential_id uuid not null,
  reason text not null check (length(trim(reason)) > 0),
  revoked_at timestamptz not null,
  revoked_by text not null,
  primary key (vendor_id, credential_id),
  foreign key (vendor_id, credential_id) references credential
);

-- The standing as last computed: a projection that can be recomputed from facts at any time.
create table standing (
  vendor_id uuid not null,
  program_id text not null,
  organisation_id uuid not null,
  version text not null,
  tier text,
  measured text,
  since timestamptz,
  -- when the answer changes if nothing more happens, and when it first gets worse
  changes_at timestamptz,
  loses_at timestamptz,
  answer jsonb not null,
  computed_at timestamptz not null,
  primary key (vendor_id, program_id, organisation_id),
  foreign key (vendor_id, program_id) references program,
  foreign key (vendor_id, organisation_id) references organisation
);
create index standing_due on standing (changes_at);
create index standing_losing on standing (vendor_id, program_id, loses_at) where loses_at is not null;

-- Links that work once: the first administrator, invitations.
create table one_time_link (
  vendor_id uuid not null references vendor,
  token_hash text not null,
  purpose text not null check (purpose in ('first-administrator')),
  created_at timestamptz not null,
  expires_at timestamptz not null,
  used_at timestamptz,
  primary key (vendor_id, token_hash)
);
