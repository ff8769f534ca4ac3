-- What decides about a customer's place on Today, kept beside its open plays: one row for each customer who has any. It is made by one
-- statement (today/order/kept-store.ts) and holds from one day until another. What changes meanwhile leaves a mark in the transaction
-- that changes it; whoever reads makes those with a mark anew, and a job keeps them.
CREATE TABLE play_places (
  workspace_id   uuid NOT NULL,
  customer_id    uuid NOT NULL,
  from_on        date NOT NULL,
  until_on       date NOT NULL,
  rule           text NOT NULL,
  leaving        boolean NOT NULL,
  due_on         date,
  promised_on    date,
  put_off_on     date,
  asleep_due_on  date,
  owners         uuid[] NOT NULL,
  owned_due      date[] NOT NULL,
  owned_promised date[] NOT NULL,
  owned_put_off  date[] NOT NULL,
  value          numeric,
  unpriced       integer NOT NULL,
  without_amount integer NOT NULL,
  others         jsonb,
  renewal_on     date,
  asked          boolean NOT NULL,
  asked_on       date,
  near           integer,
  PRIMARY KEY (workspace_id, customer_id),
  FOREIGN KEY (workspace_id, customer_id) REFERENCES customers ON DELETE CASCADE
);
COMMENT ON COLUMN play_places.until_on IS 'the first day on which it may be otherwise though nothing was changed';
COMMENT ON COLUMN play_places.rule IS 'the statement that made it and the currency: what another one made is made anew';
COMMENT ON COLUMN play_places.due_on IS 'of the plays that are awake, and empty where all sleep; so are promised_on and put_off_on';
COMMENT ON COLUMN play_places.owned_due IS 'the same of the plays of each owner, at the place of the owner';
COMMENT ON COLUMN play_places.near IS 'the nearest day that presses, as the rule counts; where there is one the row holds for a day';

-- Only added to by who changes something, so that nobody waits for another's change.
CREATE TABLE play_places_stale (
  workspace_id uuid NOT NULL,
  customer_id  uuid NOT NULL,
  FOREIGN KEY (workspace_id, customer_id) REFERENCES customers ON DELETE CASCADE
);
CREATE INDEX play_places_stale_of ON play_places_stale (workspace_id, customer_id);
SELECT guard_rows('play_places'), guard_rows('play_places_stale');
SELECT keep_to_customer('play_places'), keep_to_customer('play_places_stale');

-- Whoever marks holds the customers (FOR KEY SHARE) to the end of the transaction, and the job keeps only those whom nobody holds: so it
-- never keeps what it read before a change that was not there to be seen. What is looked up after that sees what the job has kept.
CREATE FUNCTION mark_places_of_plays() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS $$
BEGIN
  INSERT INTO play_places_stale (workspace_id, customer_id)
  SELECT c.workspace_id, c.id FROM customers c
  WHERE (c.workspace_id, c.id) IN (SELECT workspace_id, customer_id FROM touched) ORDER BY c.id FOR KEY SHARE;
  RETURN NULL;
END $$;

-- A reason that is said anew moves nobody.
CREATE FUNCTION mark_places_of_changed_plays() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS $$
BEGIN
  INSERT INTO play_places_stale (workspace_id, customer_id)
  SELECT c.workspace_id, c.id FROM customers c
  WHERE (c.workspace_id, c.id) IN (
    SELECT n.workspace_id, unnest(ARRAY[n.customer_id, o.customer_id])
    FROM new_rows n JOIN old_rows o ON o.workspace_id = n.workspace_id AND o.id = n.id
    WHERE (n.customer_id, n.owner_id, n.due_on, n.promised, n.closed_at IS NULL)
      IS DISTINCT FROM (o.customer_id, o.owner_id, o.due_on, o.promised, o.closed_at IS NULL))
  ORDER BY c.id FOR KEY SHARE;
  RETURN NULL;
END $$;

CREATE FUNCTION mark_places_of_snoozes() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS $$
BEGIN
  INSERT INTO play_places_stale (workspace_id, customer_id)
  SELECT c.workspace_id, c.id FROM customers c
  WHERE (c.workspace_id, c.id) IN (
    SELECT p.workspace_id, p.customer_id FROM plays p JOIN touched t ON t.workspace_id = p.workspace_id AND t.play_id = p.id)
  ORDER BY c.id FOR KEY SHARE;
  RETURN NULL;
END $$;

-- What is not of plays concerns only who has any: they are looked for after the customers are held.
CREATE FUNCTION mark_places_of_customers() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS $$
BEGIN
  PERFORM 1 FROM customers c WHERE (c.workspace_id, c.id) IN (SELECT workspace_id, customer_id FROM touched) ORDER BY c.id FOR KEY SHARE;
  INSERT INTO play_places_stale (workspace_id, customer_id)
  SELECT p.workspace_id, p.customer_id FROM play_places p
  WHERE (p.workspace_id, p.customer_id) IN (SELECT workspace_id, customer_id FROM touched);
  RETURN NULL;
END $$;

CREATE FUNCTION mark_places_of_amendments() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS $$
BEGIN
  PERFORM 1 FROM customers c
  WHERE (c.workspace_id, c.id) IN (
    SELECT k.workspace_id, k.customer_id FROM contracts k JOIN touched t ON t.workspace_id = k.workspace_id AND t.contract_id = k.id)
  ORDER BY c.id FOR KEY SHARE;
  INSERT INTO play_places_stale (workspace_id, customer_id)
  SELECT p.workspace_id, p.customer_id FROM play_places p
  WHERE (p.workspace_id, p.customer_id) IN (
    SELECT k.workspace_id, k.customer_id FROM contracts k JOIN touched t ON t.workspace_id = k.workspace_id AND t.contract_id = k.id);
  RETURN NULL;
END $$;

-- The row itself is held already by who changes it. Of who had left nothing is kept: they may come back with plays that are open.
CREATE FUNCTION mark_place_of_customer() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS $$
BEGIN
  INSERT INTO play_places_stale (workspace_id, customer_id)
  SELECT NEW.workspace_id, NEW.id
  WHERE EXISTS (SELECT FROM play_places p WHERE p.workspace_id = NEW.workspace_id AND p.customer_id = NEW.id)
    OR EXISTS (SELECT FROM plays p WHERE p.workspace_id = NEW.workspace_id AND p.customer_id = NEW.id AND p.closed_at IS NULL);
  RETURN NULL;
END $$;

DO $$
DECLARE
  source record;
BEGIN
  FOR source IN SELECT * FROM (VALUES ('plays', 'mark_places_of_plays'), ('play_snoozes', 'mark_places_of_snoozes'),
    ('contracts', 'mark_places_of_customers'), ('contract_amendments', 'mark_places_of_amendments'),
    ('customer_members', 'mark_places_of_customers')) AS source (changed, marking) LOOP
    EXECUTE format('CREATE TRIGGER place_created AFTER INSERT ON %I REFERENCING NEW TABLE AS touched
      FOR EACH STATEMENT EXECUTE FUNCTION %I()', source.changed, source.marking);
    EXECUTE format('CREATE TRIGGER place_deleted AFTER DELETE ON %I REFERENCING OLD TABLE AS touched
      FOR EACH STATEMENT EXECUTE FUNCTION %I()', source.changed, source.marking);
    CONTINUE WHEN source.changed = 'plays';
    EXECUTE format('CREATE TRIGGER place_changed AFTER UPDATE ON %I REFERENCING NEW TABLE AS touched
      FOR EACH STATEMENT EXECUTE FUNCTION %I()', source.changed, source.marking);
    EXECUTE format('CREATE TRIGGER place_left AFTER UPDATE ON %I REFERENCING OLD TABLE AS touched
      FOR EACH STATEMENT EXECUTE FUNCTION %I()', source.changed, source.marking);
  END LOOP;
END $$;
CREATE TRIGGER place_changed AFTER UPDATE ON plays REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows
  FOR EACH STATEMENT EXECUTE FUNCTION mark_places_of_changed_plays();
CREATE TRIGGER place_changed AFTER UPDATE ON customers FOR EACH ROW
  WHEN ((OLD.stage, OLD.merged_into) IS DISTINCT FROM (NEW.stage, NEW.merged_into)) EXECUTE FUNCTION mark_place_of_customer();

INSERT INTO play_places_stale (workspace_id, customer_id) SELECT DISTINCT workspace_id, customer_id FROM plays WHERE closed_at IS NULL;
