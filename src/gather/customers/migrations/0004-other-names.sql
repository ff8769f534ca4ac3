-- What a customer is called besides: the everyday name without its legal form, a former name. Files find it by these too.
CREATE TABLE customer_names (
  workspace_id uuid NOT NULL,
  id           uuid NOT NULL DEFAULT new_id(),
  customer_id  uuid NOT NULL,
  name         text NOT NULL CHECK (name <> ''),
  normal_name  text NOT NULL CHECK (normal_name <> ''),
  PRIMARY KEY (workspace_id, id),
  UNIQUE (workspace_id, normal_name),
  FOREIGN KEY (workspace_id, customer_id) REFERENCES customers ON DELETE CASCADE
);
CREATE INDEX customer_names_of_customer ON customer_names (workspace_id, customer_id);
CREATE INDEX customer_names_by_beginning ON customer_names (workspace_id, normal_name text_pattern_ops);
SELECT guard_rows('customer_names'), log_changes('customer_names');

-- Names that were taken away are found again for the history of their customer.
DROP INDEX record_changes_of_removed_role;
CREATE INDEX record_changes_of_removed_role ON record_changes (workspace_id, (before ->> 'customer_id'))
  WHERE record IN ('customer_members', 'customer_external_ids', 'customer_names') AND act = 'deleted';
