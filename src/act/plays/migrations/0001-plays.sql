-- A play is a call to act on one customer for one reason: there is one open play per customer and reason.
CREATE TABLE plays (
  workspace_id uuid NOT NULL REFERENCES workspaces ON DELETE CASCADE,
  id           uuid NOT NULL DEFAULT new_id(),
  customer_id  uuid NOT NULL,
  kind         text NOT NULL CHECK (kind IN ('risk', 'renewal', 'opportunity', 'lifecycle', 'activity')),
  reason       text NOT NULL CHECK (reason <> ''),
  because      jsonb NOT NULL CHECK (because ? 'en' AND because ? 'ja'),
  act          jsonb NOT NULL CHECK (act ? 'en' AND act ? 'ja'),
  owner_id     uuid,
  due_on       date NOT NULL,
  opened_at    timestamptz NOT NULL DEFAULT now(),
  opened_by    text NOT NULL DEFAULT current_author(),
  closed_at    timestamptz,
  PRIMARY KEY (workspace_id, id),
  FOREIGN KEY (workspace_id, customer_id) REFERENCES customers ON DELETE CASCADE
);
COMMENT ON COLUMN plays.reason IS 'what it answers to: health, renewal:<day>, rule:<id>, or what a member wrote';
COMMENT ON COLUMN plays.closed_at IS 'set while a completion or a dismissal stands';
CREATE INDEX plays_open ON plays (workspace_id, customer_id, reason) WHERE closed_at IS NULL;
CREATE INDEX plays_of_customer ON plays (workspace_id, customer_id, opened_at DESC);
CREATE INDEX plays_of_owner ON plays (workspace_id, owner_id, due_on) WHERE closed_at IS NULL;
SELECT guard_rows('plays'), log_changes('plays'), mirror_rows('plays');

CREATE VIEW mirror_plays WITH (security_invoker = true) AS
SELECT workspace_id, id, customer_id, owner_id, kind, reason, due_on, opened_at, closed_at FROM plays;
GRANT SELECT ON mirror_plays TO meguri_app;

CREATE TABLE play_completions (
  workspace_id uuid NOT NULL,
  id           uuid NOT NULL DEFAULT new_id(),
  play_id      uuid NOT NULL,
  note         text NOT NULL DEFAULT '',
  author       text NOT NULL DEFAULT current_author(),
  at           timestamptz NOT NULL DEFAULT now(),
  PRIMARY KEY (workspace_id, id),
  UNIQUE (workspace_id, play_id),
  FOREIGN KEY (workspace_id, play_id) REFERENCES plays ON DELETE CASCADE
);
CREATE INDEX play_completions_at ON play_completions (workspace_id, at DESC);
SELECT guard_rows('play_completions'), log_changes('play_completions');

CREATE TABLE play_dismissals (
  workspace_id uuid NOT NULL,
  id           uuid NOT NULL DEFAULT new_id(),
  play_id      uuid NOT NULL,
  reason       text NOT NULL CHECK (reason <> ''),
  author       text NOT NULL DEFAULT current_author(),
  at           timestamptz NOT NULL DEFAULT now(),
  PRIMARY KEY (workspace_id, id),
  UNIQUE (workspace_id, play_id),
  FOREIGN KEY (workspace_id, play_id) REFERENCES plays ON DELETE CASCADE
);
SELECT guard_rows('play_dismissals'), log_changes('play_dismissals');

CREATE TABLE play_snoozes (
  workspace_id uuid NOT NULL,
  id           uuid NOT NULL DEFAULT new_id(),
  play_id      uuid NOT NULL,
  until_on     date NOT NULL,
  reason       text NOT NULL CHECK (reason <> ''),
  author       text NOT NULL DEFAULT current_author(),
  at           timestamptz NOT NULL DEFAULT now(),
  PRIMARY KEY (workspace_id, id),
  UNIQUE (workspace_id, play_id),
  FOREIGN KEY (workspace_id, play_id) REFERENCES plays ON DELETE CASCADE
);
COMMENT ON COLUMN play_snoozes.until_on IS 'the day on which the play is back on the list';
SELECT guard_rows('play_snoozes'), log_changes('play_snoozes');

-- Whoever enters the segment gets a play, or whoever the event is about.
CREATE TABLE play_rules (
  workspace_id uuid NOT NULL REFERENCES workspaces ON DELETE CASCADE,
  id           uuid NOT NULL DEFAULT new_id(),
  segment_id   uuid,
  event        text CHECK (event <> ''),
  kind         text NOT NULL CHECK (kind IN ('risk', 'renewal', 'opportunity', 'lifecycle', 'activity')),
  act          jsonb NOT NULL CHECK (act ? 'en' AND act ? 'ja'),
  due_in_days  integer NOT NULL CHECK (due_in_days >= 0),
  author       text NOT NULL DEFAULT current_author(),
  at           timestamptz NOT NULL DEFAULT now(),
  paused_at    timestamptz,
  paused_by    text,
  PRIMARY KEY (workspace_id, id),
  CHECK ((segment_id IS NULL) <> (event IS NULL)),
  CHECK ((paused_at IS NULL) = (paused_by IS NULL))
);
SELECT guard_rows('play_rules'), log_changes('play_rules');

CREATE TABLE play_settings (
  workspace_id  uuid NOT NULL REFERENCES workspaces ON DELETE CASCADE,
  id            uuid NOT NULL DEFAULT new_id(),
  renewal_days  integer NOT NULL CHECK (renewal_days BETWEEN 1 AND 365),
  risk_due_days integer NOT NULL CHECK (risk_due_days BETWEEN 0 AND 60),
  PRIMARY KEY (workspace_id, id),
  UNIQUE (workspace_id)
);
SELECT guard_rows('play_settings'), log_changes('play_settings');
