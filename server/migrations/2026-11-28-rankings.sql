-- How far the making of a ranking is. What it yields are facts; a row here can be made afresh at any time.
create table ranking_making (
  vendor_id uuid not null,
  program_id text not null,
  name text not null,
  -- from when on the ranking holds, and the instant that it looks at
  holds_from timestamptz not null,
  looks_at timestamptz not null,
  version text not null,
  -- everything that was recorded by then is in it
  known_at timestamptz not null,
  -- the last organisation that was counted, and how many were
  counted_to uuid,
  counted int not null default 0,
  -- when its facts were recorded last; null: not yet
  made_at timestamptz,
  -- whether it is being made, or made again
  under_way boolean not null default true,
  primary key (vendor_id, program_id, name, holds_from),
  foreign key (vendor_id, program_id) references program
);

-- What a part of the organisations brings into a ranking under way: by group how many they are, and what they have.
create table ranking_part (
  vendor_id uuid not null,
  program_id text not null,
  name text not null,
  holds_from timestamptz not null,
  part int not null,
  entries jsonb not null,
  primary key (vendor_id, program_id, name, holds_from, part),
  foreign key (vendor_id, program_id, name, holds_from) references ranking_making
);

-- What was recorded late is found by when it was announced.
create index event_facts_recorded on event (vendor_id, at) where kind = 'facts.recorded';
