-- Up Migration

-- Which cases have an award in a unit, by when they last came to a stage: whoever gives what is no money asks for these.
create index casework_case_awards on casework_case (award_unit, stage_since, id) where award_unit is not null;
