-- What customers ask for. Who asks, when and in which words are its voices; a request that is the same as another is joined into it and
-- keeps its own voices, so that the two can be parted again.
CREATE TABLE requests (
  workspace_id uuid NOT NULL REFERENCES workspaces ON DELETE CASCADE,
  id           uuid NOT NULL DEFAULT new_id(),
  title        text NOT NULL CHECK (title <> ''),
  purpose      text NOT NULL DEFAULT '',
  state        text NOT NULL DEFAULT 'heard' CHECK (state IN ('heard', 'considered', 'planned', 'released', 'declined')),
  because      text NOT NULL DEFAULT '',
  decided_at   timestamptz,
  decided_by   text,
  joined_into  uuid,
  source       text NOT NULL DEFAULT 'meguri',
  external_id  text,
  created_at   timestamptz NOT NULL DEFAULT now(),
  updated_at   timestamptz NOT NULL DEFAULT now(),
  folded       text NOT NULL GENERATED ALWAYS AS (fold(title) || '/' || fold(left(purpose, 2000))) STORED,
  PRIMARY KEY (workspace_id, id),
  UNIQUE (workspace_id, source, external_id),
  FOREIGN KEY (workspace_id, joined_into) REFERENCES requests,
  CONSTRAINT declined_with_the_reason CHECK (state <> 'declined' OR because <> ''),
  CONSTRAINT decided_by_somebody CHECK ((decided_at IS NULL) = (decided_by IS NULL)),
  CONSTRAINT joined_into_another CHECK (joined_into <> id)
);
COMMENT ON COLUMN requests.because IS 'why it stands so, as it is told to those who asked';
CREATE INDEX requests_joined ON requests (workspace_id, joined_into) WHERE joined_into IS NOT NULL;
SELECT index_folded('requests', false);

-- One time that somebody asked for it.
CREATE TABLE request_voices (
  workspace_id   uuid NOT NULL REFERENCES workspaces ON DELETE CASCADE,
  id             uuid NOT NULL DEFAULT new_id(),
  request_id     uuid NOT NULL,
  customer_id    uuid NOT NULL,
  person_id      uuid,
  said_on        date NOT NULL,
  words          text NOT NULL DEFAULT '',
  interaction_id uuid,
  case_id        uuid,
  response_id    uuid,
  author         text NOT NULL DEFAULT current_author(),
  created_at     timestamptz NOT NULL DEFAULT now(),
  updated_at     timestamptz NOT NULL DEFAULT now(),
  PRIMARY KEY (workspace_id, id),
  FOREIGN KEY (workspace_id, request_id) REFERENCES requests ON DELETE CASCADE,
  FOREIGN KEY (workspace_id, customer_id) REFERENCES customers ON DELETE CASCADE,
  FOREIGN KEY (workspace_id, person_id) REFERENCES people ON DELETE SET NULL (person_id),
  FOREIGN KEY (workspace_id, interaction_id) REFERENCES interactions ON DELETE SET NULL (interaction_id),
  FOREIGN KEY (workspace_id, case_id) REFERENCES cases ON DELETE SET NULL (case_id),
  FOREIGN KEY (workspace_id, response_id) REFERENCES responses ON DELETE SET NULL (response_id),
  CONSTRAINT heard_in_one_place CHECK (num_nonnulls(interaction_id, case_id, response_id) <= 1)
);
CREATE INDEX request_voices_of_request ON request_voices (workspace_id, request_id, said_on DESC);
CREATE INDEX request_voices_of_customer ON request_voices (workspace_id, customer_id, said_on DESC);
CREATE INDEX request_voices_of_person ON request_voices (workspace_id, person_id) WHERE person_id IS NOT NULL;
CREATE INDEX request_voices_in_interaction ON request_voices (workspace_id, interaction_id) WHERE interaction_id IS NOT NULL;
CREATE INDEX request_voices_in_case ON request_voices (workspace_id, case_id) WHERE case_id IS NOT NULL;
CREATE INDEX request_voices_in_response ON request_voices (workspace_id, response_id) WHERE response_id IS NOT NULL;

SELECT guard_rows('requests'), guard_rows('request_voices');
SELECT log_changes('requests'), log_changes('request_voices');
SELECT close_rows('requests', 'what we plan to build and why, and what others ask for, is the affair of this workspace'),
       keep_to_customer('request_voices');
