-- A value that is not of its attribute's type, or no address where an address stands, is no name: it is counted as what it is.
ALTER TABLE names_not_learnt
  DROP CONSTRAINT names_not_learnt_kind_check,
  ADD CONSTRAINT names_not_learnt_kind_check
    CHECK (kind IN ('customer attribute', 'person attribute', 'event', 'property', 'customer value', 'person value'));
