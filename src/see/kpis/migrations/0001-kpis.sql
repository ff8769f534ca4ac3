-- What the company steers by, in three layers: whether the business succeeds, whether what is done works, whether customers are on their way.
CREATE TABLE kpis (
  workspace_id   uuid NOT NULL REFERENCES workspaces ON DELETE CASCADE,
  id             uuid NOT NULL DEFAULT new_id(),
  key            text NOT NULL CHECK (key ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
  name           text NOT NULL CHECK (name <> ''),
  layer          text NOT NULL CHECK (layer IN ('business', 'intermediate', 'health')),
  figure         text,
  formula        text CHECK (formula IN ('sum', 'difference', 'product', 'ratio')),
  better         text NOT NULL DEFAULT 'higher' CHECK (better IN ('higher', 'lower', 'neither')),
  accountable_id uuid,
  contributors   uuid[] NOT NULL DEFAULT '{}',
  touchpoint     text NOT NULL DEFAULT '',
  aspect         text CHECK (aspect IN ('psychological', 'behavioural')),
  principle      text NOT NULL DEFAULT '',
  note           text NOT NULL DEFAULT '',
  author         text NOT NULL DEFAULT current_author(),
  created_at     timestamptz NOT NULL DEFAULT now(),
  updated_at     timestamptz NOT NULL DEFAULT now(),
  PRIMARY KEY (workspace_id, id),
  UNIQUE (workspace_id, key),
  UNIQUE (workspace_id, name),
  CONSTRAINT touchpoints_are_of_the_middle CHECK (layer = 'intermediate' OR (touchpoint = '' AND aspect IS NULL))
);
COMMENT ON COLUMN kpis.key IS 'what the structure calls it in a file; it outlives another name';
COMMENT ON COLUMN kpis.figure IS 'the declared figure that measures it; null where it is made of parts, or not measured yet';
SELECT guard_rows('kpis'), log_changes('kpis');

-- Arithmetic: of which parts a KPI is made, in the order of its formula.
CREATE TABLE kpi_parts (
  workspace_id uuid NOT NULL,
  id           uuid NOT NULL DEFAULT new_id(),
  whole_id     uuid NOT NULL,
  part_id      uuid NOT NULL,
  place        integer NOT NULL CHECK (place >= 0),
  PRIMARY KEY (workspace_id, id),
  UNIQUE (workspace_id, whole_id, place),
  FOREIGN KEY (workspace_id, whole_id) REFERENCES kpis ON DELETE CASCADE,
  FOREIGN KEY (workspace_id, part_id) REFERENCES kpis ON DELETE CASCADE,
  CONSTRAINT no_part_of_itself CHECK (whole_id <> part_id)
);
CREATE INDEX kpi_parts_by_part ON kpi_parts (workspace_id, part_id);
SELECT guard_rows('kpi_parts'), log_changes('kpi_parts');

-- Hypothesis: that one moves another, later and in one direction. It is unknown until the figures say more.
CREATE TABLE kpi_hypotheses (
  workspace_id uuid NOT NULL,
  id           uuid NOT NULL DEFAULT new_id(),
  from_id      uuid NOT NULL,
  to_id        uuid NOT NULL,
  expects      text NOT NULL CHECK (expects IN ('rises', 'falls')),
  note         text NOT NULL DEFAULT '',
  author       text NOT NULL DEFAULT current_author(),
  created_at   timestamptz NOT NULL DEFAULT now(),
  PRIMARY KEY (workspace_id, id),
  UNIQUE (workspace_id, from_id, to_id),
  FOREIGN KEY (workspace_id, from_id) REFERENCES kpis ON DELETE CASCADE,
  FOREIGN KEY (workspace_id, to_id) REFERENCES kpis ON DELETE CASCADE,
  CONSTRAINT nothing_moves_itself CHECK (from_id <> to_id)
);
CREATE INDEX kpi_hypotheses_by_to ON kpi_hypotheses (workspace_id, to_id);
SELECT guard_rows('kpi_hypotheses'), log_changes('kpi_hypotheses');

-- What was found each time the figures were asked; never overwritten.
CREATE TABLE kpi_analyses (
  workspace_id  uuid NOT NULL,
  id            uuid NOT NULL DEFAULT new_id(),
  hypothesis_id uuid NOT NULL,
  found         jsonb NOT NULL,
  author        text NOT NULL DEFAULT current_author(),
  at            timestamptz NOT NULL DEFAULT now(),
  PRIMARY KEY (workspace_id, id),
  FOREIGN KEY (workspace_id, hypothesis_id) REFERENCES kpi_hypotheses ON DELETE CASCADE
);
COMMENT ON COLUMN kpi_analyses.found IS 'the state with its reason, lag, n, coefficient, interval and what the season explains; figures alone';
CREATE INDEX kpi_analyses_latest ON kpi_analyses (workspace_id, hypothesis_id, at DESC, id DESC);
SELECT guard_rows('kpi_analyses'), tell_changes('kpi_analyses');

SELECT close_rows('kpis', 'what the company steers by is of all customers'),
       close_rows('kpi_parts', 'of what a KPI is made is of all customers'),
       close_rows('kpi_hypotheses', 'what is thought to move what is of all customers'),
       close_rows('kpi_analyses', 'what the figures say is counted over all customers');
