-- Words of a person that may be used. The words stand where they were said and nowhere else: a quote says from which letter on and how many,
-- and goes with the text. Whether it may be used is read anew each time, from who consented and who withdrew (reading/quotable.ts).
CREATE TABLE customer_quotes (
  workspace_id   uuid NOT NULL REFERENCES workspaces ON DELETE CASCADE,
  id             uuid NOT NULL DEFAULT new_id(),
  response_id    uuid,
  question       text NOT NULL DEFAULT '',
  doubt_id       uuid,
  interaction_id uuid,
  person_id      uuid,
  starts         integer NOT NULL CHECK (starts > 0),
  length         integer NOT NULL CHECK (length > 0),
  author         text NOT NULL DEFAULT current_author(),
  created_at     timestamptz NOT NULL DEFAULT now(),
  PRIMARY KEY (workspace_id, id),
  FOREIGN KEY (workspace_id, response_id) REFERENCES responses ON DELETE CASCADE,
  FOREIGN KEY (workspace_id, doubt_id) REFERENCES doubts ON DELETE CASCADE,
  FOREIGN KEY (workspace_id, interaction_id) REFERENCES interactions ON DELETE CASCADE,
  FOREIGN KEY (workspace_id, person_id) REFERENCES people ON DELETE CASCADE,
  CONSTRAINT of_one_source CHECK (num_nonnulls(response_id, doubt_id, interaction_id) = 1),
  CONSTRAINT only_answers_have_questions CHECK (question = '' OR response_id IS NOT NULL)
);
COMMENT ON COLUMN customer_quotes.question IS 'which question of the survey it answers; empty for the comment and for other sources';
COMMENT ON COLUMN customer_quotes.person_id IS 'who said it, where the source does not say: a contact may be with several';
CREATE UNIQUE INDEX quotes_of_response ON customer_quotes (workspace_id, response_id, question, starts, length) WHERE response_id IS NOT NULL;
CREATE UNIQUE INDEX quotes_of_doubt ON customer_quotes (workspace_id, doubt_id, starts, length) WHERE doubt_id IS NOT NULL;
CREATE UNIQUE INDEX quotes_of_contact ON customer_quotes (workspace_id, interaction_id, starts, length) WHERE interaction_id IS NOT NULL;
CREATE INDEX quotes_of_person ON customer_quotes (workspace_id, person_id) WHERE person_id IS NOT NULL;

-- What a member heard about one quote: that it may be used and how, or no longer. The latest counts.
CREATE TABLE quote_consents (
  workspace_id uuid NOT NULL REFERENCES workspaces ON DELETE CASCADE,
  id           uuid NOT NULL DEFAULT new_id(),
  quote_id     uuid NOT NULL,
  person_id    uuid,
  given        boolean NOT NULL,
  decided_at   timestamptz NOT NULL,
  method       text CHECK (method IN ('mail', 'paper', 'orally', 'form')),
  evidence     text NOT NULL DEFAULT '',
  reach        text CHECK (reach IN ('internal', 'outside')),
  naming       text CHECK (naming IN ('person', 'company', 'anonymous')),
  expires_on   date,
  author       text NOT NULL DEFAULT current_author(),
  created_at   timestamptz NOT NULL DEFAULT now(),
  PRIMARY KEY (workspace_id, id),
  FOREIGN KEY (workspace_id, quote_id) REFERENCES customer_quotes ON DELETE CASCADE,
  FOREIGN KEY (workspace_id, person_id) REFERENCES people ON DELETE SET NULL (person_id),
  CONSTRAINT what_is_given_is_proven CHECK (given = (reach IS NOT NULL AND naming IS NOT NULL)
    AND (NOT given OR (method IS NOT NULL AND evidence <> ''))),
  CONSTRAINT only_what_is_given_expires CHECK (given OR expires_on IS NULL)
);
COMMENT ON COLUMN quote_consents.decided_at IS 'when it was said; created_at is when it was written down';
CREATE INDEX quote_consents_of_quote ON quote_consents (workspace_id, quote_id, decided_at DESC);
CREATE INDEX quote_consents_of_person ON quote_consents (workspace_id, person_id) WHERE person_id IS NOT NULL;
SELECT guard_rows('customer_quotes'), guard_rows('quote_consents'), log_changes('customer_quotes'), log_changes('quote_consents');
SELECT close_rows('customer_quotes', 'what customers let us say is the affair of this workspace'),
       close_rows('quote_consents', 'what customers let us say is the affair of this workspace');

-- A text that says something else now is not what was consented to: what was quoted of it goes in the same transaction.
CREATE FUNCTION quotes_of_changed_response() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  DELETE FROM customer_quotes q WHERE q.workspace_id = NEW.workspace_id AND q.response_id = NEW.id
    AND CASE WHEN q.question = '' THEN OLD.comment IS DISTINCT FROM NEW.comment
        ELSE OLD.answers ->> q.question IS DISTINCT FROM NEW.answers ->> q.question END;
  RETURN NULL;
END $$;
CREATE FUNCTION quotes_of_changed_doubt() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  DELETE FROM customer_quotes q WHERE q.workspace_id = NEW.workspace_id AND q.doubt_id = NEW.id;
  RETURN NULL;
END $$;
CREATE FUNCTION quotes_of_changed_contact() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  DELETE FROM customer_quotes q WHERE q.workspace_id = NEW.workspace_id AND q.interaction_id = NEW.id;
  RETURN NULL;
END $$;
CREATE TRIGGER quotes_changed AFTER UPDATE OF comment, answers ON responses FOR EACH ROW
  WHEN ((OLD.comment, OLD.answers) IS DISTINCT FROM (NEW.comment, NEW.answers)) EXECUTE FUNCTION quotes_of_changed_response();
CREATE TRIGGER quotes_changed AFTER UPDATE OF words ON doubts FOR EACH ROW
  WHEN (OLD.words IS DISTINCT FROM NEW.words) EXECUTE FUNCTION quotes_of_changed_doubt();
CREATE TRIGGER quotes_changed AFTER UPDATE OF body ON interactions FOR EACH ROW
  WHEN (OLD.body IS DISTINCT FROM NEW.body) EXECUTE FUNCTION quotes_of_changed_contact();
