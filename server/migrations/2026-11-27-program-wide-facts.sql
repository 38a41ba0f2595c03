-- Facts that hold for everyone in a program are few, and read with every person and organisation.
create index fact_program_wide on fact (vendor_id, program_id) where organisation_id is null and person_id is null;
