-- The places of a ranking that was made: what each organisation of a group had, and which place that is. As the
-- making itself it can be made afresh at any time.
create table ranking_place (
  vendor_id uuid not null,
  program_id text not null,
  name text not null,
  holds_from timestamptz not null,
  organisation_id uuid not null,
  -- '' where the ranking has no groups
  group_name text not null,
  -- exact, as facts have it
  amount text not null,
  -- null: it has nothing, and so no place
  place int,
  best boolean not null,
  primary key (vendor_id, program_id, name, holds_from, organisation_id),
  foreign key (vendor_id, program_id, name, holds_from) references ranking_making,
  foreign key (vendor_id, organisation_id) references organisation
);
create index ranking_place_in_order on ranking_place (vendor_id, program_id, name, holds_from, group_name, place, organisation_id);
create index ranking_place_of_organisation on ranking_place (vendor_id, organisation_id);

-- Parts tell now who has what: what is being made begins anew, and what is in force is made again from what it knew.
delete from ranking_part;
update ranking_making m set counted_to = null, counted = 0, under_way = true
where under_way or not exists (
  select from ranking_making later
  where later.vendor_id = m.vendor_id and later.program_id = m.program_id and later.name = m.name
    and later.holds_from > m.holds_from
);
