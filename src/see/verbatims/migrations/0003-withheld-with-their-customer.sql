-- What was read in a text was read as that of somebody: where it turns out to be another's, it is read anew, if it may be.
CREATE FUNCTION unread_verbatim_of_another() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  NEW.read_with := 0;
  NEW.language := NULL;
  NEW.verdict := NULL;
  NEW.score := NULL;
  NEW.topics := '{}';
  NEW.is_nothing := false;
  RETURN NEW;
END $$;
CREATE TRIGGER verbatim_of_another BEFORE UPDATE OF person_id, customer_id ON verbatims FOR EACH ROW
  WHEN ((OLD.person_id, OLD.customer_id) IS DISTINCT FROM (NEW.person_id, NEW.customer_id)) EXECUTE FUNCTION unread_verbatim_of_another();

-- Also what is being read just now: the job holds its rows, and what it kept is taken back when it has ended.
CREATE OR REPLACE FUNCTION unread_verbatims_of_person() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  UPDATE verbatims SET read_with = 0, language = NULL, verdict = NULL, score = NULL, topics = '{}', is_nothing = false
  WHERE workspace_id = NEW.workspace_id AND person_id = NEW.id;
  RETURN NULL;
END $$;

-- A customer who is a person has the consent of that person; what names the customer alone is theirs as well.
CREATE FUNCTION unread_verbatims_of_customer() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  UPDATE verbatims SET read_with = 0, language = NULL, verdict = NULL, score = NULL, topics = '{}', is_nothing = false
  WHERE workspace_id = NEW.workspace_id AND customer_id = NEW.id;
  RETURN NULL;
END $$;
CREATE TRIGGER verbatims_of_customer AFTER UPDATE OF may_analyse ON customers FOR EACH ROW
  WHEN (OLD.may_analyse IS DISTINCT FROM NEW.may_analyse) EXECUTE FUNCTION unread_verbatims_of_customer();

UPDATE verbatims v SET read_with = 0, language = NULL, verdict = NULL, score = NULL, topics = '{}', is_nothing = false
WHERE v.read_with > 0 AND (
  EXISTS (SELECT FROM people p WHERE p.workspace_id = v.workspace_id AND p.id = v.person_id AND NOT p.may_analyse)
  OR EXISTS (SELECT FROM customers k WHERE k.workspace_id = v.workspace_id AND k.id = v.customer_id AND NOT k.may_analyse));
