-- A stored answer now tells the phase of what is held and the decisions to come. The answers are a projection:
-- without a row, each is computed afresh from the facts.
delete from standing;
