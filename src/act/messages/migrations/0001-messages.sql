-- What is said, in one or both languages. Whom it went to are its deliveries.
CREATE TABLE messages (
  workspace_id uuid NOT NULL REFERENCES workspaces ON DELETE CASCADE,
  id           uuid NOT NULL DEFAULT new_id(),
  class        text NOT NULL CHECK (class IN ('safety', 'transactional', 'relationship', 'promotion')),
  purpose      text NOT NULL CHECK (purpose IN ('service', 'marketing', 'surveys', 'news')),
  subject_en   text NOT NULL DEFAULT '',
  text_en      text NOT NULL DEFAULT '',
  subject_ja   text NOT NULL DEFAULT '',
  text_ja      text NOT NULL DEFAULT '',
  author       text NOT NULL DEFAULT current_author(),
  created_at   timestamptz NOT NULL DEFAULT now(),
  changed_at   timestamptz NOT NULL DEFAULT now(),
  PRIMARY KEY (workspace_id, id),
  CONSTRAINT a_language_is_whole CHECK ((subject_en = '') = (text_en = '') AND (subject_ja = '') = (text_ja = '')),
  CONSTRAINT something_is_said CHECK (subject_en <> '' OR subject_ja <> '')
);
CREATE INDEX messages_latest ON messages (workspace_id, changed_at DESC, id DESC);
SELECT guard_rows('messages'), log_changes('messages'),
       close_rows('messages', 'what is said may be for any customer');

-- One for each person and message: whether it may go to them and why, and where it may, to which letter that came (`outgoing`).
CREATE TABLE deliveries (
  workspace_id uuid NOT NULL REFERENCES workspaces ON DELETE CASCADE,
  id           uuid NOT NULL DEFAULT new_id(),
  message_id   uuid NOT NULL,
  person_id    uuid NOT NULL,
  -- In small letters, as it was then.
  address      text,
  locale       text NOT NULL CHECK (locale IN ('en', 'ja')),
  may          boolean NOT NULL,
  because      text NOT NULL,
  -- The decision of the person on which the answer rests, and the entry of an address to which nothing goes.
  decision_id  uuid,
  suppression_id uuid,
  judged_at    timestamptz NOT NULL,
  ordered_by   text NOT NULL DEFAULT current_author(),
  ordered_at   timestamptz NOT NULL,
  -- What somebody found out of a letter in doubt.
  settled_as   text CHECK (settled_as IN ('arrived', 'again', 'never')),
  settled_by   text,
  settled_at   timestamptz,
  -- When what was sent became an event of the customer.
  told_at      timestamptz,
  letter       text NOT NULL GENERATED ALWAYS AS ('delivery ' || id::text) STORED,
  PRIMARY KEY (workspace_id, id),
  UNIQUE (workspace_id, message_id, person_id),
  FOREIGN KEY (workspace_id, message_id) REFERENCES messages ON DELETE CASCADE,
  FOREIGN KEY (workspace_id, person_id) REFERENCES people ON DELETE CASCADE,
  CONSTRAINT only_an_address_is_written_to CHECK (NOT may OR address IS NOT NULL),
  CONSTRAINT settled_by_somebody CHECK ((settled_as IS NULL) = (settled_by IS NULL) AND (settled_as IS NULL) = (settled_at IS NULL))
);
-- Whatever asks for it: a message reaches an address once.
CREATE UNIQUE INDEX deliveries_once_for_an_address ON deliveries (workspace_id, message_id, address) WHERE may AND address <> '';
CREATE INDEX deliveries_of_person ON deliveries (workspace_id, person_id, ordered_at DESC);
CREATE INDEX deliveries_latest ON deliveries (workspace_id, ordered_at DESC, id DESC);
CREATE INDEX deliveries_to_be_told ON deliveries (workspace_id, ordered_at) WHERE may AND told_at IS NULL;
SELECT guard_rows('deliveries'), tell_changes('deliveries'),
       keep_with('deliveries', 'person_id', 'people');

-- Addresses to which nothing goes, or no advertisement. Compared by their hash, so that an address that was erased is still left alone.
CREATE TABLE suppressions (
  workspace_id uuid NOT NULL REFERENCES workspaces ON DELETE CASCADE,
  id           uuid NOT NULL DEFAULT new_id(),
  address      text NOT NULL,
  address_hash bytea NOT NULL CHECK (octet_length(address_hash) = 32),
  reason       text NOT NULL CHECK (reason IN ('bounced', 'complained', 'refused', 'blocked')),
  note         text NOT NULL DEFAULT '',
  author       text NOT NULL DEFAULT current_author(),
  since        timestamptz NOT NULL,
  lifted_at    timestamptz,
  lifted_by    text,
  lifted_because text,
  PRIMARY KEY (workspace_id, id),
  CONSTRAINT lifted_by_somebody CHECK ((lifted_at IS NULL) = (lifted_by IS NULL) AND (lifted_at IS NULL) = (lifted_because IS NULL))
);
CREATE UNIQUE INDEX suppressions_in_force ON suppressions (workspace_id, address_hash, reason) WHERE lifted_at IS NULL;
CREATE INDEX suppressions_latest ON suppressions (workspace_id, since DESC, id DESC);
SELECT guard_rows('suppressions'), log_changes('suppressions'),
       close_rows('suppressions', 'an address may be that of anybody');

-- Who speaks. What an advertisement must name by law stands here, and what the workspace rests one on besides consent.
CREATE TABLE message_settings (
  workspace_id     uuid NOT NULL REFERENCES workspaces ON DELETE CASCADE,
  id               uuid NOT NULL DEFAULT new_id(),
  sender_name      text NOT NULL DEFAULT '',
  organisation     text NOT NULL DEFAULT '',
  postal_address   text NOT NULL DEFAULT '',
  contact          text NOT NULL DEFAULT '',
  reply_to         text NOT NULL DEFAULT '',
  unsubscribe_mail text NOT NULL DEFAULT '',
  rests_on         text[] NOT NULL DEFAULT '{}' CHECK (rests_on <@ ARRAY['dealings', 'businessCard', 'publishedAddress']),
  PRIMARY KEY (workspace_id, id),
  UNIQUE (workspace_id)
);
SELECT guard_rows('message_settings'), log_changes('message_settings'),
       close_rows('message_settings', 'what the maker rests its letters on is its own');
