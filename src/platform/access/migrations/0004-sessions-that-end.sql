-- A screen that stays open hears that its session has ended.
CREATE FUNCTION tell_session_ended() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM pg_notify('meguri_live', jsonb_build_object('u', OLD."userId")::text);
  RETURN NULL;
END $$;
CREATE TRIGGER session_ended AFTER DELETE ON auth."session" FOR EACH ROW EXECUTE FUNCTION tell_session_ended();
