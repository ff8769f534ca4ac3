SELECT open_rows('calendars', 'which days are worked here is no secret', '{meguri_partner,meguri_person}');

-- When this workspace is closed everybody may know; when a customer is, who sees that customer. Nobody of them closes it for all.
SELECT keep_to_customer('closing_days');
DROP POLICY of_customer ON closing_days;
SELECT admit_rows('closing_days', 'of_customer',
  'customer_id IS NULL OR EXISTS (SELECT FROM seen_customers AS seen WHERE seen.id = closing_days.customer_id)',
  'EXISTS (SELECT FROM seen_customers AS seen WHERE seen.id = closing_days.customer_id)',
  'belongs to the customer in customer_id; where none is named, everybody may know');
CREATE POLICY own_changed ON closing_days AS RESTRICTIVE FOR UPDATE TO meguri_partner, meguri_person USING (customer_id IS NOT NULL);
CREATE POLICY own_removed ON closing_days AS RESTRICTIVE FOR DELETE TO meguri_partner, meguri_person USING (customer_id IS NOT NULL);
