SELECT keep_to_customer('cases');

-- Whoever adds a person, the case that is theirs becomes theirs: which rows the caller sees does not come into it.
ALTER FUNCTION requester_became_person() SECURITY DEFINER SET search_path = public, pg_temp;
