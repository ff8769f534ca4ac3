-- The customers of who is asking: those shared with a partner. It looks past the policies that it serves.
CREATE FUNCTION customers_of_caller() RETURNS SETOF uuid LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp
AS $$
  SELECT customer_id FROM customer_members
  WHERE workspace_id = current_workspace() AND member_id = current_partner() AND role = 'partner'
$$;
REVOKE EXECUTE ON FUNCTION customers_of_caller() FROM PUBLIC;
GRANT EXECUTE ON FUNCTION customers_of_caller() TO meguri_partner, meguri_person;

SELECT keep_to_customer('customers', 'id'),
       keep_to_customer('customer_external_ids'),
       keep_to_customer('customer_members'),
       keep_to_customer('customer_names');
