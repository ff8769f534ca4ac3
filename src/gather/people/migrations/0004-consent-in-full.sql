-- A consent says for which channel, on what basis, how and where it was said, what proves it, and until when it holds. What was recorded
-- before named no channel, so it holds for all of them; the person agreed, so it rests on that; how it was said is not known.
ALTER TABLE consents
  ADD COLUMN channel     text CHECK (channel IN ('email', 'phone', 'sms', 'line', 'post', 'product')),
  ADD COLUMN basis       text CHECK (basis IN ('consent', 'contract', 'legitimateInterest', 'legalObligation')),
  ADD COLUMN method      text CHECK (method IN ('form', 'paper', 'orally', 'themselves', 'imported', 'businessCard', 'published')),
  ADD COLUMN evidence    text,
  ADD COLUMN source      text,
  ADD COLUMN expires_on  date,
  ADD COLUMN recorded_at timestamptz NOT NULL DEFAULT now();
ALTER TABLE consents DISABLE TRIGGER log_changed;
UPDATE consents SET recorded_at = decided_at, basis = CASE WHEN given THEN 'consent' END;
ALTER TABLE consents ENABLE TRIGGER log_changed;

ALTER TABLE consents DROP CONSTRAINT consents_purpose_check;
ALTER TABLE consents
  ADD CONSTRAINT purpose_is_known
    CHECK (purpose IN ('analysis', 'service', 'marketing', 'surveys', 'news', 'quotes', 'everything')),
  ADD CONSTRAINT nobody_agrees_to_everything CHECK (purpose <> 'everything' OR NOT given),
  ADD CONSTRAINT only_what_reaches_has_a_channel CHECK (channel IS NULL OR purpose NOT IN ('analysis', 'quotes')),
  ADD CONSTRAINT what_is_given_has_a_basis CHECK (given = (basis IS NOT NULL)),
  ADD CONSTRAINT only_what_is_given_expires CHECK (expires_on IS NULL OR given);
COMMENT ON COLUMN consents.decided_at IS 'when the person said so; recorded_at is when we wrote it down';
CREATE INDEX consents_that_run_out ON consents (workspace_id, expires_on) WHERE expires_on IS NOT NULL AND purpose = 'analysis';

-- What somebody decided is never another decision afterwards: a new one is a new row. Only words may go, when a person is erased.
CREATE FUNCTION keep_consent() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF (OLD.id, OLD.person_id, OLD.purpose, OLD.channel, OLD.given, OLD.basis, OLD.method, OLD.expires_on, OLD.decided_at, OLD.recorded_at, OLD.author)
    IS DISTINCT FROM
    (NEW.id, NEW.person_id, NEW.purpose, NEW.channel, NEW.given, NEW.basis, NEW.method, NEW.expires_on, NEW.decided_at, NEW.recorded_at, NEW.author)
  THEN
    RAISE EXCEPTION 'a consent is never overwritten: record a new one';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER keep_consent BEFORE UPDATE ON consents FOR EACH ROW EXECUTE FUNCTION keep_consent();
