-- The catalogue learns names and properties from what arrives; people add descriptions and hide what is noise.
CREATE TABLE event_names (
  workspace_id uuid NOT NULL REFERENCES workspaces ON DELETE CASCADE,
  id           uuid NOT NULL DEFAULT new_id(),
  name         text NOT NULL,
  description  text NOT NULL DEFAULT '',
  hidden       boolean NOT NULL DEFAULT false,
  properties   jsonb NOT NULL DEFAULT '{}',
  first_seen_at timestamptz NOT NULL DEFAULT now(),
  PRIMARY KEY (workspace_id, id),
  UNIQUE (workspace_id, name)
);
COMMENT ON COLUMN event_names.properties IS 'the types seen of each property: {"seats": ["number"]}';
SELECT guard_rows('event_names'), log_changes('event_names');

-- Who wants to hear of an event the moment it arrives; nobody is told of the others.
CREATE TABLE event_watches (
  workspace_id uuid NOT NULL REFERENCES workspaces ON DELETE CASCADE,
  id           uuid NOT NULL DEFAULT new_id(),
  name         text NOT NULL,
  watcher      text NOT NULL,
  PRIMARY KEY (workspace_id, id),
  UNIQUE (workspace_id, name, watcher)
);
SELECT guard_rows('event_watches');

-- Ids of users and groups that became known a moment ago: their events are given to the person and the customer.
CREATE TABLE event_introductions (
  workspace_id uuid NOT NULL REFERENCES workspaces ON DELETE CASCADE,
  external_id  text NOT NULL,
  PRIMARY KEY (workspace_id, external_id)
);
SELECT guard_rows('event_introductions');
