-- A letter that the office sends once to everyone who holds what others have taken the place of.
create table campaign (
  vendor_id uuid not null,
  campaign_id uuid not null,
  program_id text not null,
  -- the how-manieth of its program: of two that were looked at side by side only one is sent
  number int not null check (number > 0),
  -- credential ids of the program's text, e.g. continuity-operator
  awards text[] not null,
  -- only what ends by then; null: whatever its end
  ending_by timestamptz,
  people int not null check (people > 0),
  -- who holds what took its place already and is not written to
  left_out int not null check (left_out >= 0),
  started_at timestamptz not null,
  started_by text not null,
  stopped_at timestamptz,
  stopped_by text,
  stop_reason text,
  -- when the last letter was sent or refused for good
  finished_at timestamptz,
  primary key (vendor_id, campaign_id),
  unique (vendor_id, program_id, number),
  foreign key (vendor_id, program_id) references program,
  check ((stopped_at is null) = (stopped_by is null) and (stopped_at is null) = (stop_reason is null))
);
create index campaign_under_way on campaign (vendor_id) where stopped_at is null and finished_at is null;

-- Each person has at most one letter of a campaign, because its row is one.
create table campaign_letter (
  vendor_id uuid not null,
  campaign_id uuid not null,
  person_id uuid not null,
  -- what they hold: [{"award": …, "until": milliseconds or null}]
  held jsonb not null,
  -- when a process took it on; one that was not heard of again is taken over
  claimed_at timestamptz,
  sent_at timestamptz,
  -- the address it went to, or that was refused
  address text,
  refused_at timestamptz,
  -- what the mail server said
  refused_because text,
  primary key (vendor_id, campaign_id, person_id),
  foreign key (vendor_id, campaign_id) references campaign,
  foreign key (vendor_id, person_id) references person,
  check (sent_at is null or refused_at is null),
  check ((refused_at is null) = (refused_because is null))
);
create index campaign_letter_person on campaign_letter (vendor_id, person_id);
create index campaign_letter_open on campaign_letter (vendor_id, campaign_id, person_id) where sent_at is null and refused_at is null;
