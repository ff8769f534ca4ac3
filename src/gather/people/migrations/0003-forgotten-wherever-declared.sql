-- A document without what names a person: in every text of it, whatever its shape, and a number that is the telephone number. The names
-- of its fields stay.
CREATE FUNCTION without_words(document jsonb, words text) RETURNS jsonb LANGUAGE plpgsql IMMUTABLE PARALLEL SAFE AS $$
BEGIN
  RETURN CASE jsonb_typeof(document)
    WHEN 'string' THEN to_jsonb(regexp_replace(document #>> '{}', words, '…', 'gi'))
    WHEN 'array' THEN (SELECT coalesce(jsonb_agg(without_words(value, words) ORDER BY place), '[]') FROM jsonb_array_elements(document) WITH ORDINALITY AS one(value, place))
    WHEN 'object' THEN (SELECT coalesce(jsonb_object_agg(key, without_words(value, words)), '{}') FROM jsonb_each(document))
    WHEN 'number' THEN CASE WHEN regexp_replace(document #>> '{}', words, '', 'gi') = '' THEN 'null' ELSE document END
    ELSE document END;
END $$;

CREATE FUNCTION must_be_erased(person uuid) RETURNS void LANGUAGE plpgsql STABLE AS $$
BEGIN
  IF NOT EXISTS (SELECT FROM people WHERE workspace_id = current_workspace() AND id = person AND erased_at IS NOT NULL) THEN
    RAISE EXCEPTION 'person % is not erased', person;
  END IF;
END $$;

-- The log itself stays: who did what, when, from where. Of records that were about somebody who is erased, these columns are cleared.
CREATE FUNCTION forget_columns_in_changes(person uuid, of_record text, ids uuid[], columns text[]) RETURNS bigint
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
  count bigint;
BEGIN
  PERFORM must_be_erased(person);
  UPDATE record_changes SET before = before - columns, after = after - columns
  WHERE workspace_id = current_workspace() AND record_id = ANY (ids) AND record = of_record AND (before ?| columns OR after ?| columns);
  GET DIAGNOSTICS count = ROW_COUNT;
  RETURN count;
END $$;
REVOKE EXECUTE ON FUNCTION forget_columns_in_changes(uuid, text, uuid[], text[]) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION forget_columns_in_changes(uuid, text, uuid[], text[]) TO meguri_app;

-- Of all other records, whatever can mean nobody but that person.
CREATE FUNCTION forget_words_in_changes(person uuid, words text) RETURNS bigint
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
  count bigint;
BEGIN
  PERFORM must_be_erased(person);
  UPDATE record_changes SET before = without_words(before, words), after = without_words(after, words)
  WHERE workspace_id = current_workspace() AND (before::text ~* words OR after::text ~* words);
  GET DIAGNOSTICS count = ROW_COUNT;
  RETURN count;
END $$;
REVOKE EXECUTE ON FUNCTION forget_words_in_changes(uuid, text) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION forget_words_in_changes(uuid, text) TO meguri_app;

-- In sentences about their customer also what is a part of the name.
CREATE FUNCTION forget_words_in_changes_of(person uuid, words text, of_record text, ids uuid[], columns text[]) RETURNS bigint
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
  count bigint;
BEGIN
  PERFORM must_be_erased(person);
  UPDATE record_changes SET
    before = (SELECT jsonb_object_agg(key, CASE WHEN key = ANY (columns) THEN without_words(value, words) ELSE value END) FROM jsonb_each(before)),
    after = (SELECT jsonb_object_agg(key, CASE WHEN key = ANY (columns) THEN without_words(value, words) ELSE value END) FROM jsonb_each(after))
  WHERE workspace_id = current_workspace() AND record_id = ANY (ids) AND record = of_record AND (before::text ~* words OR after::text ~* words);
  GET DIAGNOSTICS count = ROW_COUNT;
  RETURN count;
END $$;
REVOKE EXECUTE ON FUNCTION forget_words_in_changes_of(uuid, text, text, uuid[], text[]) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION forget_words_in_changes_of(uuid, text, text, uuid[], text[]) TO meguri_app;

DROP FUNCTION forget_changes_of(uuid);
DROP FUNCTION forget_mappings_in_changes(uuid, text[]);
