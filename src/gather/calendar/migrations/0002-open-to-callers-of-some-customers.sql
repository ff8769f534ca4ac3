SELECT open_rows('calendars', 'which days are worked here is no secret', '{meguri_partner,meguri_person}');

-- When this workspace is closed everybody may know; when a customer is, who sees that customer. Nobody of them closes it for all.
SELECT admit_rows('closing_days', 'of_customer',
  'customer_id IS NULL OR customer_id IN (SELECT customers_of_caller())', 'customer_id IN (SELECT customers_of_caller())',
  'belongs to the customer in customer_id; where none is named, everybody may know');
CREATE POLICY own_changed ON closing_days AS RESTRICTIVE FOR UPDATE TO meguri_partner, meguri_person
  USING (customer_id IN (SELECT customers_of_caller()));
CREATE POLICY own_removed ON closing_days AS RESTRICTIVE FOR DELETE TO meguri_partner, meguri_person
  USING (customer_id IN (SELECT customers_of_caller()));
GRANT SELECT, INSERT, UPDATE, DELETE ON closing_days TO meguri_partner, meguri_person;
