-- Other systems that are told what happens. `url` is the host alone: whoever has an address may write there, so it is kept sealed below.
CREATE TABLE webhooks (
  workspace_id uuid NOT NULL REFERENCES workspaces ON DELETE CASCADE,
  id           uuid NOT NULL DEFAULT new_id(),
  name         text NOT NULL CHECK (name <> ''),
  kind         text NOT NULL CHECK (kind IN ('webhook', 'slack', 'teams')),
  url          text NOT NULL CHECK (url <> ''),
  events       text[] NOT NULL CHECK (cardinality(events) > 0),
  -- When the address and the secret were entered or made last: both leave this trace alone.
  address_set_at timestamptz NOT NULL DEFAULT now(),
  secret_set_at  timestamptz,
  paused_at    timestamptz,
  -- Nothing is sent and nothing shown any more; the row goes once its deliveries have gone.
  removed_at   timestamptz,
  author       text NOT NULL DEFAULT current_author(),
  created_at   timestamptz NOT NULL DEFAULT now(),
  PRIMARY KEY (workspace_id, id)
);

-- What nobody reads in a list, a log or a dump: the whole address, and what signs. For a while after a rotation the secret before signs too.
CREATE TABLE webhook_secrets (
  workspace_id   uuid NOT NULL,
  webhook_id     uuid NOT NULL,
  address        bytea NOT NULL,
  secret         bytea,
  previous       bytea,
  previous_until timestamptz,
  PRIMARY KEY (workspace_id, webhook_id),
  FOREIGN KEY (workspace_id, webhook_id) REFERENCES webhooks ON DELETE CASCADE,
  CHECK ((previous IS NULL) = (previous_until IS NULL))
);

-- Whether anything was taken of late, and since when the house has stopped by itself.
CREATE TABLE webhook_health (
  workspace_id  uuid NOT NULL,
  webhook_id    uuid NOT NULL,
  failing_since timestamptz,
  -- How many attempts have failed since then.
  failures      integer NOT NULL DEFAULT 0,
  off_since     timestamptz,
  off_because   text CHECK (off_because IN ('failing', 'gone')),
  PRIMARY KEY (workspace_id, webhook_id),
  FOREIGN KEY (workspace_id, webhook_id) REFERENCES webhooks ON DELETE CASCADE,
  CHECK ((off_since IS NULL) = (off_because IS NULL))
);

-- One for each notice and webhook: reserved as the notice is heard, on record before each attempt, with what came of the last.
CREATE TABLE webhook_deliveries (
  workspace_id uuid NOT NULL,
  id           uuid NOT NULL DEFAULT new_id(),
  webhook_id   uuid NOT NULL,
  -- None of a test.
  notice_id    uuid,
  event        text NOT NULL,
  -- Of whom it tells; no foreign keys, since it is told as well that they are gone.
  customer_id  uuid,
  person_id    uuid,
  -- What is sent; of Slack and Teams what the message is made of. NULL once a person is erased of whom it told.
  payload      jsonb CHECK (jsonb_typeof(payload) = 'object'),
  state        text NOT NULL DEFAULT 'reserved'
               CHECK (state IN ('reserved', 'handing over', 'accepted', 'refused', 'in doubt', 'withdrawn')),
  attempts     integer NOT NULL DEFAULT 0,
  -- How many attempts were made before somebody had it sent again: the waits begin anew.
  tried_before integer NOT NULL DEFAULT 0,
  reordered_at timestamptz,
  -- The next attempt of what is reserved; of what is being handed over, when it counts as cut off.
  due_at       timestamptz NOT NULL,
  ordered_at   timestamptz NOT NULL,
  attempted_at timestamptz,
  status       integer,
  answer       text,
  PRIMARY KEY (workspace_id, id),
  UNIQUE (workspace_id, webhook_id, notice_id),
  FOREIGN KEY (workspace_id, webhook_id) REFERENCES webhooks ON DELETE CASCADE,
  CHECK (payload IS NOT NULL OR state NOT IN ('reserved', 'handing over'))
);
CREATE INDEX webhook_deliveries_due ON webhook_deliveries (workspace_id, webhook_id, due_at) WHERE state IN ('reserved', 'handing over');
CREATE INDEX webhook_deliveries_latest ON webhook_deliveries (workspace_id, ordered_at DESC, id DESC);
CREATE INDEX webhook_deliveries_of_webhook ON webhook_deliveries (workspace_id, webhook_id, ordered_at DESC, id DESC);
CREATE INDEX webhook_deliveries_of_customer ON webhook_deliveries (workspace_id, customer_id) WHERE customer_id IS NOT NULL;
CREATE INDEX webhook_deliveries_of_person ON webhook_deliveries (workspace_id, person_id) WHERE person_id IS NOT NULL;

SELECT guard_rows('webhooks'), guard_rows('webhook_secrets'), guard_rows('webhook_health'), guard_rows('webhook_deliveries');
SELECT log_changes('webhooks'), tell_changes('webhook_health'), tell_changes('webhook_deliveries');
SELECT close_rows('webhooks', 'whom the maker tells what happens is its own'),
       close_rows('webhook_secrets', 'whom the maker tells what happens is its own'),
       close_rows('webhook_health', 'whom the maker tells what happens is its own'),
       close_rows('webhook_deliveries', 'what is told may be about any customer');
