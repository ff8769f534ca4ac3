-- Mailboxes elsewhere that are read over IMAP for what comes back and for answers.
CREATE TABLE mailboxes (
  workspace_id    uuid NOT NULL REFERENCES workspaces ON DELETE CASCADE,
  id              uuid NOT NULL DEFAULT new_id(),
  name            text NOT NULL CHECK (name <> ''),
  host            text NOT NULL CHECK (host <> ''),
  port            integer NOT NULL CHECK (port BETWEEN 1 AND 65535),
  security        text NOT NULL CHECK (security IN ('tls', 'starttls')),
  login           text NOT NULL CHECK (login <> ''),
  folder          text NOT NULL CHECK (folder <> ''),
  -- What came in so many days before it was added is read as well; 0: what comes from then on.
  days_back       integer NOT NULL CHECK (days_back BETWEEN 0 AND 90),
  -- When the password was entered last: it leaves this trace alone.
  password_set_at timestamptz NOT NULL DEFAULT now(),
  paused_at       timestamptz,
  author          text NOT NULL DEFAULT current_author(),
  created_at      timestamptz NOT NULL DEFAULT now(),
  PRIMARY KEY (workspace_id, id)
);

-- What nobody reads in a list, a log or a dump.
CREATE TABLE mailbox_secrets (
  workspace_id uuid NOT NULL,
  mailbox_id   uuid NOT NULL,
  sealed       bytea NOT NULL,
  PRIMARY KEY (workspace_id, mailbox_id),
  FOREIGN KEY (workspace_id, mailbox_id) REFERENCES mailboxes ON DELETE CASCADE
);

-- How far it was read, which is kept in the transaction of what was read, and how the last visits went.
CREATE TABLE mailbox_positions (
  workspace_id  uuid NOT NULL,
  mailbox_id    uuid NOT NULL,
  -- Nothing is read that came before.
  begins_at     timestamptz NOT NULL,
  -- How often the numbers of its mails have begun anew; under one of these a UID means one mail.
  epoch         integer NOT NULL DEFAULT 0,
  -- None before the first visit, and after another account was entered.
  uid_validity  bigint,
  last_uid      bigint NOT NULL DEFAULT 0,
  -- What stood there as this epoch began; what comes later is new, whatever it says of itself.
  known_until   bigint NOT NULL DEFAULT 0,
  -- A mail over which a visit broke, and how often.
  stuck_uid     bigint,
  stuck         integer NOT NULL DEFAULT 0,
  -- Who visits it now, and until when that counts.
  claim         uuid,
  claimed_until timestamptz,
  due_at        timestamptz NOT NULL,
  polled_at     timestamptz,
  succeeded_at  timestamptz,
  failing_since timestamptz,
  failures      integer NOT NULL DEFAULT 0,
  problem       text,
  answer        text NOT NULL DEFAULT '',
  taken         integer NOT NULL DEFAULT 0,
  left_out      integer NOT NULL DEFAULT 0,
  PRIMARY KEY (workspace_id, mailbox_id),
  FOREIGN KEY (workspace_id, mailbox_id) REFERENCES mailboxes ON DELETE CASCADE,
  CHECK ((failing_since IS NULL) = (problem IS NULL)),
  CHECK ((claim IS NULL) = (claimed_until IS NULL))
);
CREATE INDEX mailbox_positions_due ON mailbox_positions (workspace_id, due_at);

-- Each mail that was taken in, or was not and why. Who wrote it and what about stand only where it was not.
CREATE TABLE mailbox_mails (
  workspace_id uuid NOT NULL,
  id           uuid NOT NULL DEFAULT new_id(),
  mailbox_id   uuid NOT NULL,
  epoch        integer NOT NULL,
  uid          bigint NOT NULL,
  -- Of its Message-ID, or of the whole mail where it has none; nobody reads either in it.
  mark         bytea NOT NULL CHECK (octet_length(mark) = 32),
  outcome      text NOT NULL CHECK (outcome IN ('taken', 'too large', 'unreadable', 'failed')),
  -- Under which it was taken in.
  hash         bytea CHECK (octet_length(hash) = 32),
  size         bigint NOT NULL,
  arrived_at   timestamptz,
  taken_at     timestamptz NOT NULL,
  sender       text NOT NULL DEFAULT '',
  subject      text NOT NULL DEFAULT '',
  PRIMARY KEY (workspace_id, id),
  UNIQUE (workspace_id, mailbox_id, epoch, uid),
  FOREIGN KEY (workspace_id, mailbox_id) REFERENCES mailboxes ON DELETE CASCADE,
  CHECK ((outcome = 'taken') = (hash IS NOT NULL)),
  CHECK (outcome <> 'taken' OR (sender = '' AND subject = ''))
);
CREATE INDEX mailbox_mails_latest ON mailbox_mails (workspace_id, mailbox_id, taken_at DESC, id DESC);
CREATE INDEX mailbox_mails_by_mark ON mailbox_mails (workspace_id, mailbox_id, mark);

SELECT guard_rows('mailboxes'), guard_rows('mailbox_secrets'), guard_rows('mailbox_positions'), guard_rows('mailbox_mails');
SELECT log_changes('mailboxes'), tell_changes('mailbox_positions'), tell_changes('mailbox_mails');
SELECT close_rows('mailboxes', 'where the maker has its mail is its own'),
       close_rows('mailbox_secrets', 'where the maker has its mail is its own'),
       close_rows('mailbox_positions', 'where the maker has its mail is its own'),
       close_rows('mailbox_mails', 'a mail that came may be about any customer');
