-- A document without what names a person: in every text of it, whatever its shape, in the names of its fields as well.
CREATE FUNCTION without_words(document jsonb, words text) RETURNS jsonb LANGUAGE plpgsql IMMUTABLE PARALLEL SAFE AS $$
BEGIN
  RETURN CASE jsonb_typeof(document)
    WHEN 'string' THEN to_jsonb(regexp_replace(document #>> '{}', words, '…', 'gi'))
    WHEN 'array' THEN (SELECT coalesce(jsonb_agg(without_words(value, words) ORDER BY place), '[]') FROM jsonb_array_elements(document) WITH ORDINALITY AS one(value, place))
    WHEN 'object' THEN (SELECT coalesce(jsonb_object_agg(regexp_replace(key, words, '…', 'gi'), without_words(value, words)), '{}') FROM jsonb_each(document))
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

-- Of all other records, whatever names that person: in the changes of these records only, or of all.
CREATE FUNCTION forget_words_in_changes(person uuid, words text, ids uuid[]) RETURNS bigint
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
  count bigint;
BEGIN
  PERFORM must_be_erased(person);
  UPDATE record_changes SET before = without_words(before, words), after = without_words(after, words)
  WHERE workspace_id = current_workspace() AND (ids IS NULL OR record_id = ANY (ids)) AND (before::text ~* words OR after::text ~* words);
  GET DIAGNOSTICS count = ROW_COUNT;
  RETURN count;
END $$;
REVOKE EXECUTE ON FUNCTION forget_words_in_changes(uuid, text, uuid[]) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION forget_words_in_changes(uuid, text, uuid[]) TO meguri_app;

DROP FUNCTION forget_changes_of(uuid);
DROP FUNCTION forget_mappings_in_changes(uuid, text[]);
