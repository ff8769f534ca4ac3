-- A partner reads who works here, as the list of customers names who looks after them, and changes nothing but the own name.
SELECT admit_rows('members', 'open', 'true', 'id = current_partner()', 'who looks after a customer is named to a partner');
GRANT SELECT, UPDATE (name) ON members TO meguri_partner;
CREATE POLICY own_name ON members AS RESTRICTIVE FOR UPDATE TO meguri_partner USING (id = current_partner());
SELECT close_rows('invitations', 'whom this workspace invites is its own affair'),
       close_rows('api_keys', 'keys open all of the workspace');
