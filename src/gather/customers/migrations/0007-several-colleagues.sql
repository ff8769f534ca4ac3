-- Several colleagues look after a customer in one role; one of them is the owner, who answers for it, and one partner sees it.
ALTER TABLE customer_members
  DROP CONSTRAINT customer_members_workspace_id_customer_id_role_key,
  DROP CONSTRAINT customer_members_role_check,
  ADD CONSTRAINT customer_members_role_check
    CHECK (role IN ('owner', 'deputy', 'sales', 'onboarding', 'technical', 'support', 'executive', 'partner')),
  ADD UNIQUE (workspace_id, customer_id, role, member_id);
CREATE UNIQUE INDEX customer_members_held_by_one ON customer_members (workspace_id, customer_id, role) WHERE role IN ('owner', 'partner');
