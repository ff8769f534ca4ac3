-- For which purposes a letter tells whether it was opened or its links were followed; for none until an administrator says so.
CREATE TABLE engagement_settings (
  workspace_id uuid NOT NULL REFERENCES workspaces ON DELETE CASCADE,
  id           uuid NOT NULL DEFAULT new_id(),
  opens        text[] NOT NULL DEFAULT '{}' CHECK (opens <@ ARRAY['service', 'news', 'surveys', 'marketing']),
  clicks       text[] NOT NULL DEFAULT '{}' CHECK (clicks <@ ARRAY['service', 'news', 'surveys', 'marketing']),
  kept_days    integer NOT NULL DEFAULT 365 CHECK (kept_days BETWEEN 30 AND 1095),
  PRIMARY KEY (workspace_id, id),
  UNIQUE (workspace_id)
);
SELECT guard_rows('engagement_settings'), log_changes('engagement_settings'),
       close_rows('engagement_settings', 'what the maker looks at in its letters is its own');

-- Letters that tell. The id is that of the delivery; what was said is kept there, here only what an entry of the timeline needs.
CREATE TABLE tracked_letters (
  workspace_id uuid NOT NULL REFERENCES workspaces ON DELETE CASCADE,
  id           uuid NOT NULL,
  message_id   uuid NOT NULL,
  person_id    uuid NOT NULL,
  letter       text NOT NULL,
  subject      text NOT NULL,
  purpose      text NOT NULL,
  tells_opens  boolean NOT NULL,
  -- The addresses that lead over us, in the order in which they stand in the letter.
  links        text[] NOT NULL,
  made_at      timestamptz NOT NULL,
  PRIMARY KEY (workspace_id, id),
  FOREIGN KEY (workspace_id, person_id) REFERENCES people ON DELETE CASCADE,
  CONSTRAINT it_tells_something CHECK (tells_opens OR links <> '{}')
);
CREATE INDEX tracked_letters_of_message ON tracked_letters (workspace_id, message_id);
CREATE INDEX tracked_letters_of_person ON tracked_letters (workspace_id, person_id);
CREATE INDEX tracked_letters_oldest ON tracked_letters (workspace_id, made_at);
SELECT guard_rows('tracked_letters'), keep_with('tracked_letters', 'person_id', 'people');

-- Each time a link was asked for (its place in the letter, from 0), or the picture. No address of whoever asked is kept.
CREATE TABLE engagement_touches (
  workspace_id uuid NOT NULL REFERENCES workspaces ON DELETE CASCADE,
  id           uuid NOT NULL DEFAULT new_id(),
  letter_id    uuid NOT NULL,
  link         integer CHECK (link >= 0),
  at           timestamptz NOT NULL,
  how          text NOT NULL CHECK (how IN ('GET', 'HEAD', 'prefetch')),
  -- What it says of itself; forgotten when it is judged.
  agent        text NOT NULL,
  by           text CHECK (by IN ('human', 'machine', 'unclear')),
  because      text,
  PRIMARY KEY (workspace_id, id),
  FOREIGN KEY (workspace_id, letter_id) REFERENCES tracked_letters ON DELETE CASCADE,
  CONSTRAINT judged_for_a_reason CHECK ((by IS NULL) = (because IS NULL))
);
CREATE INDEX engagement_touches_of_letter ON engagement_touches (workspace_id, letter_id, at);
CREATE INDEX engagement_touches_to_judge ON engagement_touches (workspace_id, at) WHERE by IS NULL;
SELECT guard_rows('engagement_touches'), tell_changes('engagement_touches'),
       keep_with('engagement_touches', 'letter_id', 'tracked_letters');
