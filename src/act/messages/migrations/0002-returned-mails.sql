-- What came back, or was answered, as it was read; of the mail itself nothing more is kept. Handed in twice it is taken in once.
CREATE TABLE returned_mails (
  workspace_id uuid NOT NULL REFERENCES workspaces ON DELETE CASCADE,
  id           uuid NOT NULL DEFAULT new_id(),
  hash         bytea NOT NULL CHECK (octet_length(hash) = 32),
  kind         text NOT NULL CHECK (kind IN ('hard', 'soft', 'full', 'blocked', 'auto-reply', 'complaint', 'unclear', 'reply')),
  -- To whom ours did not come, or who wrote; in small letters.
  address      text NOT NULL DEFAULT '',
  delivery_id  uuid,
  person_id    uuid,
  status       text,
  said         text NOT NULL DEFAULT '',
  received_at  timestamptz NOT NULL,
  PRIMARY KEY (workspace_id, id),
  UNIQUE (workspace_id, hash, address),
  FOREIGN KEY (workspace_id, delivery_id) REFERENCES deliveries ON DELETE SET NULL (delivery_id),
  FOREIGN KEY (workspace_id, person_id) REFERENCES people ON DELETE SET NULL (person_id)
);
CREATE INDEX returned_mails_latest ON returned_mails (workspace_id, received_at DESC, id DESC);
CREATE INDEX returned_mails_of_delivery ON returned_mails (workspace_id, delivery_id) WHERE delivery_id IS NOT NULL;
CREATE INDEX deliveries_to_address ON deliveries (workspace_id, address, ordered_at DESC) WHERE may;
SELECT guard_rows('returned_mails'), tell_changes('returned_mails'),
       keep_with('returned_mails', 'person_id', 'people');
