-- Which notice of which end was given to whom: each once, however many processes look. An end that moves is told anew.
create table expiry_notice (
  vendor_id uuid not null,
  program_id text not null,
  person_id uuid not null,
  -- credential id of the program's text, e.g. sales-associate
  award text not null,
  ends_at timestamptz not null,
  -- how long before the end, as the text says it, e.g. 30 days
  notice text not null,
  given_at timestamptz not null,
  primary key (vendor_id, program_id, person_id, award, ends_at, notice),
  foreign key (vendor_id, program_id) references program,
  foreign key (vendor_id, person_id) references person
);
create index expiry_notice_person on expiry_notice (vendor_id, person_id);
create index fact_credential_ends on fact (vendor_id, program_id, valid_until) where kind = 'credential' and valid_until is not null;
