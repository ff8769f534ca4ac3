-- At most so many letters an hour leave for one receiving provider, and from a domain that is new to it at most so many a day.
CREATE TABLE mail_paces (
  workspace_id uuid NOT NULL REFERENCES workspaces ON DELETE CASCADE,
  id           uuid NOT NULL DEFAULT new_id(),
  per_hour     integer NOT NULL DEFAULT 1000 CHECK (per_hour BETWEEN 1 AND 1000000),
  -- Where it is another: `[{"group", "perHour"}]`.
  others       jsonb NOT NULL DEFAULT '[]' CHECK (jsonb_typeof(others) = 'array'),
  -- The domain that letters came from last, empty before the first; since when; and whether somebody said that it is known to receivers.
  domain       text NOT NULL DEFAULT '',
  since        timestamptz,
  is_known     boolean NOT NULL DEFAULT false,
  PRIMARY KEY (workspace_id, id),
  UNIQUE (workspace_id)
);
SELECT guard_rows('mail_paces'), log_changes('mail_paces'), close_rows('mail_paces', 'how the maker sends its letters is its own');

-- Who sent before this was counted goes on as before.
INSERT INTO mail_paces (workspace_id, is_known)
SELECT DISTINCT workspace_id, true FROM outgoing WHERE channel = 'email' AND state = 'accepted' AND attempts > 0;

-- What keeps a letter that is due otherwise: `rate <group>` or `warm-up`.
ALTER TABLE outgoing ADD COLUMN waits_for text CHECK (waits_for IS NULL OR channel = 'email');
CREATE INDEX outgoing_waits_for ON outgoing (workspace_id, waits_for, urgency, due_at) WHERE state = 'reserved' AND waits_for IS NOT NULL;

-- The counts are of the house: receivers see the letters of all its workspaces. They pass by themselves, and are reached by these
-- functions alone.
CREATE TABLE passing.mail_minutes (
  key    text NOT NULL,
  minute timestamptz NOT NULL,
  taken  integer NOT NULL,
  PRIMARY KEY (key, minute)
);
-- Whoever takes room for a key holds its row until the end of the transaction. `share`: to how much of its rate it was brought down, 2 for
-- half.
CREATE TABLE passing.mail_keys (
  key           text PRIMARY KEY,
  share         integer NOT NULL DEFAULT 1,
  reduced_at    timestamptz,
  reduced_until timestamptz
);
-- With whom the mailboxes of a domain are, as the name servers said.
CREATE TABLE passing.mail_domains (
  domain text PRIMARY KEY,
  "group" text NOT NULL,
  until  timestamptz NOT NULL
);

-- How many of each key were taken in its window before an instant, in whole minutes, and when room comes where there is none.
CREATE FUNCTION mail_room(keys text[], windows integer[], mosts integer[], at timestamptz, hold boolean)
RETURNS TABLE (key text, most integer, taken integer, frees_at timestamptz, reduced_until timestamptz)
LANGUAGE plpgsql SECURITY DEFINER SET search_path = passing, public, pg_temp AS $$
#variable_conflict use_column
BEGIN
  IF hold THEN
    INSERT INTO mail_keys (key) SELECT DISTINCT k FROM unnest(keys) k ORDER BY k ON CONFLICT DO NOTHING;
    PERFORM FROM mail_keys m WHERE m.key = ANY (keys) ORDER BY m.key FOR UPDATE;
  END IF;
  RETURN QUERY
  WITH rules AS (
    SELECT g.k, g.span, CASE WHEN m.reduced_until > at THEN greatest(1, g.most / m.share) ELSE g.most END AS room,
      CASE WHEN m.reduced_until > at THEN m.reduced_until END AS reduced
    FROM unnest(keys, windows, mosts) AS g (k, span, most) LEFT JOIN mail_keys m ON m.key = g.k
  )
  SELECT r.k, r.room, coalesce(c.total, 0)::integer, c.frees, r.reduced
  FROM rules r LEFT JOIN LATERAL (
    SELECT max(n.run) AS total,
      min(n.minute) FILTER (WHERE n.total - n.run < r.room AND n.total >= r.room) + (r.span + 1) * interval '1 minute' AS frees
    FROM (
      SELECT b.minute, sum(b.taken) OVER (ORDER BY b.minute) AS run, sum(b.taken) OVER () AS total FROM mail_minutes b
      WHERE b.key = r.k AND b.minute >= date_trunc('minute', at) - r.span * interval '1 minute'
    ) n
  ) c ON true;
END $$;

CREATE FUNCTION note_mail(keys text[], counts integer[], at timestamptz) RETURNS void
LANGUAGE sql SECURITY DEFINER SET search_path = passing, public, pg_temp AS $$
  INSERT INTO mail_minutes AS m (key, minute, taken)
  SELECT g.k, date_trunc('minute', at), g.n FROM unnest(keys, counts) AS g (k, n) ORDER BY g.k
  ON CONFLICT (key, minute) DO UPDATE SET taken = m.taken + excluded.taken
$$;

-- Half of what it was until an instant; what was brought down less than ten minutes before stays: letters on their way were said the same.
CREATE FUNCTION reduce_mail(wish text, at timestamptz, until timestamptz) RETURNS boolean
LANGUAGE plpgsql SECURITY DEFINER SET search_path = passing, public, pg_temp AS $$
BEGIN
  INSERT INTO mail_keys (key) VALUES (wish) ON CONFLICT DO NOTHING;
  UPDATE mail_keys m SET reduced_at = at, reduced_until = until,
    share = CASE WHEN m.reduced_until > at THEN least(m.share * 2, 16) ELSE 2 END
  WHERE m.key = wish AND (m.reduced_at IS NULL OR m.reduced_at <= at - interval '10 minutes' OR m.reduced_at > at);
  RETURN FOUND;
END $$;

CREATE FUNCTION mail_groups(domains text[], at timestamptz) RETURNS TABLE (domain text, "group" text)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = passing, public, pg_temp AS $$
  SELECT d.domain, d."group" FROM mail_domains d WHERE d.domain = ANY (domains) AND d.until > at
$$;

CREATE FUNCTION keep_mail_groups(domains text[], groups text[], untils timestamptz[]) RETURNS void
LANGUAGE sql SECURITY DEFINER SET search_path = passing, public, pg_temp AS $$
  INSERT INTO mail_domains AS m (domain, "group", until) SELECT * FROM unnest(domains, groups, untils) AS g ORDER BY 1
  ON CONFLICT (domain) DO UPDATE SET "group" = excluded."group", until = excluded.until
$$;

CREATE FUNCTION clear_mail_counts(at timestamptz) RETURNS void
LANGUAGE sql SECURITY DEFINER SET search_path = passing, public, pg_temp AS $$
  DELETE FROM mail_minutes WHERE minute < at - interval '2 days';
  DELETE FROM mail_domains WHERE until < at - interval '2 days';
$$;
