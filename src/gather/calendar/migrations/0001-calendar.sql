-- Which days are worked. A workspace without a row follows its zone.
CREATE TABLE calendars (
  workspace_id   uuid NOT NULL REFERENCES workspaces ON DELETE CASCADE,
  id             uuid NOT NULL DEFAULT new_id(),
  holidays       text NOT NULL CHECK (holidays IN ('japan', 'none')),
  weekend        smallint[] NOT NULL CHECK (weekend <@ '{1,2,3,4,5,6,7}' AND cardinality(weekend) <= 6),
  week_starts_on smallint NOT NULL CHECK (week_starts_on BETWEEN 1 AND 7),
  year_starts_in smallint NOT NULL CHECK (year_starts_in BETWEEN 1 AND 12),
  PRIMARY KEY (workspace_id, id),
  UNIQUE (workspace_id)
);
SELECT guard_rows('calendars'), log_changes('calendars');

-- When nobody works besides: here where no customer is named, else at that customer's.
CREATE TABLE closing_days (
  workspace_id uuid NOT NULL REFERENCES workspaces ON DELETE CASCADE,
  id           uuid NOT NULL DEFAULT new_id(),
  customer_id  uuid,
  name         text NOT NULL CHECK (name <> ''),
  first_on     date NOT NULL,
  last_on      date NOT NULL,
  PRIMARY KEY (workspace_id, id),
  FOREIGN KEY (workspace_id, customer_id) REFERENCES customers ON DELETE CASCADE,
  CHECK (last_on >= first_on),
  CHECK (last_on - first_on < 366),
  UNIQUE NULLS NOT DISTINCT (workspace_id, customer_id, first_on, last_on)
);
CREATE INDEX closing_days_of_customer ON closing_days (workspace_id, customer_id, first_on);
SELECT guard_rows('closing_days'), log_changes('closing_days');
