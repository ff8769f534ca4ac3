-- What passes by itself and is no record: not kept in a backup, not written to the log of the database, gone after a crash.
CREATE SCHEMA passing;

-- When the bucket of a caller at a door will be full again, in seconds since 1970; the key is a hash of both.
CREATE UNLOGGED TABLE passing.rate_limits (
  key     text PRIMARY KEY,
  full_at double precision NOT NULL,
  granted integer NOT NULL
);
