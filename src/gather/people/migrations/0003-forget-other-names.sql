-- Other names of a customer who is that person are forgotten with the name.
CREATE OR REPLACE FUNCTION forget_changes_of(person uuid) RETURNS bigint LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp
AS $$
DECLARE
  own    uuid[];
  joint  uuid[];
  client uuid;
  count  bigint;
BEGIN
  IF NOT EXISTS (SELECT FROM people WHERE workspace_id = current_workspace() AND id = person AND erased_at IS NOT NULL) THEN
    RAISE EXCEPTION 'person % is not erased', person;
  END IF;
  SELECT c.id INTO client FROM people p JOIN customers c ON c.workspace_id = p.workspace_id AND c.id = p.customer_id AND c.kind = 'person'
  WHERE p.workspace_id = current_workspace() AND p.id = person;
  own := ARRAY(
    SELECT person
    UNION SELECT id FROM consents WHERE workspace_id = current_workspace() AND person_id = person
    UNION SELECT id FROM responses WHERE workspace_id = current_workspace() AND person_id = person
    UNION SELECT id FROM cases WHERE workspace_id = current_workspace() AND person_id = person
    UNION SELECT id FROM purchases WHERE workspace_id = current_workspace() AND person_id = person
    UNION SELECT id FROM interactions WHERE workspace_id = current_workspace() AND person_ids = ARRAY[person]
    UNION SELECT record_id FROM record_changes WHERE workspace_id = current_workspace() AND act = 'deleted' AND before ->> 'person_id' = person::text
    UNION SELECT record_id FROM record_changes WHERE workspace_id = current_workspace() AND act = 'deleted' AND record IN ('customer_external_ids', 'customer_names')
      AND before ->> 'customer_id' = client::text);
  joint := ARRAY(
    SELECT client WHERE client IS NOT NULL
    UNION SELECT id FROM interactions WHERE workspace_id = current_workspace() AND person = ANY (person_ids) AND cardinality(person_ids) > 1
    UNION SELECT record_id FROM record_changes WHERE workspace_id = current_workspace() AND act = 'deleted' AND record = 'interactions'
      AND before -> 'person_ids' ? person::text);
  UPDATE record_changes SET
    before = CASE WHEN record_id = ANY (own) THEN NULL ELSE before - '{name,normal_name,bare_name,domain,corporate_number,attributes,title,body}'::text[] END,
    after = CASE WHEN record_id = ANY (own) THEN NULL ELSE after - '{name,normal_name,bare_name,domain,corporate_number,attributes,title,body}'::text[] END
  WHERE workspace_id = current_workspace() AND record_id = ANY (own || joint) AND (before IS NOT NULL OR after IS NOT NULL);
  GET DIAGNOSTICS count = ROW_COUNT;
  RETURN count;
END $$;
