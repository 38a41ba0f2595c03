-- News, webinars, events and resources of a program: written by the office, for the companies they concern.
create table news_item (
  vendor_id uuid not null,
  item_id uuid not null,
  program_id text not null,
  kind text not null check (kind in ('news', 'webinar', 'event', 'resource')),
  -- {"en": {"title": …, "body": …}, …}: every language of the program's text
  texts jsonb not null check (jsonb_typeof(texts) = 'object' and texts <> '{}'),
  starts_at timestamptz,
  ends_at timestamptz,
  -- the time zone that the start is told in, e.g. America/Santiago
  zone text,
  place text,
  link text check (link like 'https://%'),
  -- whom it concerns; what is empty asks for nothing
  regions text[] not null,
  -- this tier or a higher one
  tier text,
  competencies text[] not null,
  shown_from timestamptz not null,
  -- from then on it lies among what was; null: it stays current
  current_until timestamptz,
  -- counts every change: of two who change the same one only the first does
  version int not null default 1 check (version > 0),
  written_at timestamptz not null,
  written_by text not null,
  changed_at timestamptz,
  changed_by text,
  published_at timestamptz,
  published_by text,
  withdrawn_at timestamptz,
  withdrawn_by text,
  withdraw_reason text,
  primary key (vendor_id, item_id),
  foreign key (vendor_id, program_id) references program,
  check (current_until > shown_from),
  -- what takes place has a time and a place or an address; nothing else has either time or place
  constraint news_item_takes_place check (
    case when kind in ('webinar', 'event')
      then starts_at is not null and ends_at is not null and zone is not null
        and ends_at > starts_at and (place is not null or link is not null)
      else starts_at is null and ends_at is null and zone is null and place is null
    end
  ),
  check ((changed_at is null) = (changed_by is null)),
  check ((published_at is null) = (published_by is null)),
  check ((withdrawn_at is null) = (withdrawn_by is null) and (withdrawn_at is null) = (withdraw_reason is null))
);
create index news_item_of_program on news_item (vendor_id, program_id, written_at desc);
