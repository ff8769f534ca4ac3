-- The customers of who is asking: those shared with a partner. A view reads with the rights of who made it, past the policies that it
-- serves, and the planner sees through it: of one row it looks up one customer, of many rows it gathers the customers first.
CREATE VIEW seen_customers AS
SELECT customer_id AS id FROM customer_members
WHERE workspace_id = current_workspace() AND member_id = current_partner() AND role = 'partner';
GRANT SELECT ON seen_customers TO meguri_partner, meguri_person;

CREATE FUNCTION customers_of_caller() RETURNS SETOF uuid LANGUAGE sql STABLE AS 'SELECT id FROM seen_customers';

-- keep_to_customer('contracts'): the rows of their customers; where several columns name customers, all of them must be theirs.
CREATE FUNCTION keep_to_customer(guarded regclass, VARIADIC columns text[] DEFAULT '{customer_id}') RETURNS void LANGUAGE plpgsql AS $$
DECLARE
  theirs text := (
    SELECT string_agg(format('EXISTS (SELECT FROM seen_customers AS seen WHERE seen.id = %s.%I)', guarded, name), ' AND ')
    FROM unnest(columns) AS name);
BEGIN
  PERFORM admit_rows(guarded, 'of_customer', theirs, theirs, 'belongs to the customer in ' || array_to_string(columns, ', '));
  EXECUTE format('GRANT SELECT, INSERT, UPDATE, DELETE ON %s TO meguri_partner, meguri_person', guarded);
END $$;

SELECT keep_to_customer('customers', 'id'),
       keep_to_customer('customer_external_ids'),
       keep_to_customer('customer_members'),
       keep_to_customer('customer_names');
