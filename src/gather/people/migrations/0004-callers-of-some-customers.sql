-- Besides those shared with a partner: of a person, the own customer, until they are erased.
CREATE OR REPLACE VIEW seen_customers AS
SELECT customer_id AS id FROM customer_members
WHERE workspace_id = current_workspace() AND member_id = current_partner() AND role = 'partner'
UNION ALL
SELECT customer_id FROM people
WHERE workspace_id = current_workspace() AND id = current_person() AND customer_id IS NOT NULL AND erased_at IS NULL;

SELECT keep_to_customer('people'),
       keep_with('person_external_ids', 'person_id', 'people'),
       keep_with('consents', 'person_id', 'people');
