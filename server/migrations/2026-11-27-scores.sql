-- Scores of exams that are taken elsewhere, as they are posted: passed or not. What was passed is a fact as well.
create table score (
  vendor_id uuid not null,
  score_id uuid not null,
  program_id text not null,
  exam_id text not null,
  person_id uuid not null,
  -- the system that the score comes from, and its number there: a score is posted once
  source text not null,
  reference text not null,
  taken_at timestamptz not null,
  passed boolean not null,
  points int,
  possible int,
  posted_at timestamptz not null,
  posted_by text not null,
  primary key (vendor_id, score_id),
  constraint score_posted_once unique (vendor_id, source, reference),
  foreign key (vendor_id, program_id) references program,
  foreign key (vendor_id, person_id) references person,
  check ((points is null) = (possible is null)),
  check (points between 0 and possible)
);
create index score_person on score (vendor_id, person_id);
