-- A release does not go away with its message: whoever removes the message is refused, and the release is removed with it.
ALTER TABLE releases DROP CONSTRAINT releases_workspace_id_message_id_fkey,
  ADD CONSTRAINT releases_workspace_id_message_id_fkey FOREIGN KEY (workspace_id, message_id) REFERENCES messages;
