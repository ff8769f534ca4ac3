SELECT keep_to_customer('responses');

-- Whoever adds a person, the answers that are theirs become theirs, also those of which no customer was known.
ALTER FUNCTION respondent_became_person() SECURITY DEFINER SET search_path = public, pg_temp;
ALTER FUNCTION respondent_is_called() SECURITY DEFINER SET search_path = public, pg_temp;
ALTER FUNCTION queue_responses_of_person() SECURITY DEFINER SET search_path = public, pg_temp;
