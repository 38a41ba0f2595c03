-- A stored answer keeps what lists read and no longer the trees of requirements. The answers are a projection:
-- without a row, each is computed afresh from the facts.
delete from standing;
