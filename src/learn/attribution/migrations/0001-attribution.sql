-- A part of the company to which results are credited. Its lead agrees to rules on its behalf.
CREATE TABLE departments (
  workspace_id uuid NOT NULL REFERENCES workspaces ON DELETE CASCADE,
  id           uuid NOT NULL DEFAULT new_id(),
  name         text NOT NULL CHECK (name <> ''),
  lead_id      uuid,
  author       text NOT NULL DEFAULT current_author(),
  created_at   timestamptz NOT NULL DEFAULT now(),
  updated_at   timestamptz NOT NULL DEFAULT now(),
  PRIMARY KEY (workspace_id, id),
  UNIQUE (workspace_id, name),
  FOREIGN KEY (workspace_id, lead_id) REFERENCES members ON DELETE SET NULL (lead_id)
);

-- Who belonged to which from when until when; nobody belongs to two on one day. Credit goes by the day of what was done.
CREATE TABLE department_members (
  workspace_id  uuid NOT NULL REFERENCES workspaces ON DELETE CASCADE,
  id            uuid NOT NULL DEFAULT new_id(),
  department_id uuid NOT NULL,
  member_id     uuid NOT NULL,
  from_on       date NOT NULL,
  until_on      date,
  author        text NOT NULL DEFAULT current_author(),
  created_at    timestamptz NOT NULL DEFAULT now(),
  PRIMARY KEY (workspace_id, id),
  FOREIGN KEY (workspace_id, department_id) REFERENCES departments ON DELETE CASCADE,
  FOREIGN KEY (workspace_id, member_id) REFERENCES members ON DELETE CASCADE,
  CONSTRAINT it_begins_before_it_ends CHECK (until_on >= from_on)
);
COMMENT ON COLUMN department_members.until_on IS 'the last day; empty while it goes on';
CREATE INDEX department_members_of ON department_members (workspace_id, member_id, from_on);

-- How a result is split. A version is never changed; it holds for outcomes of days after the one on which it was agreed.
CREATE TABLE credit_rules (
  workspace_id uuid NOT NULL REFERENCES workspaces ON DELETE CASCADE,
  id           uuid NOT NULL DEFAULT new_id(),
  name         text NOT NULL CHECK (name <> ''),
  author       text NOT NULL DEFAULT current_author(),
  created_at   timestamptz NOT NULL DEFAULT now(),
  PRIMARY KEY (workspace_id, id),
  UNIQUE (workspace_id, name)
);

CREATE TABLE credit_rule_versions (
  workspace_id uuid NOT NULL REFERENCES workspaces ON DELETE CASCADE,
  id           uuid NOT NULL DEFAULT new_id(),
  rule_id      uuid NOT NULL,
  number       integer NOT NULL CHECK (number > 0),
  kind         text NOT NULL CHECK (kind IN ('fixed', 'owners', 'effort', 'touch')),
  note         text NOT NULL DEFAULT '',
  agreed_on    date,
  author       text NOT NULL DEFAULT current_author(),
  created_at   timestamptz NOT NULL DEFAULT now(),
  PRIMARY KEY (workspace_id, id),
  UNIQUE (workspace_id, rule_id, number),
  FOREIGN KEY (workspace_id, rule_id) REFERENCES credit_rules ON DELETE CASCADE
);
COMMENT ON COLUMN credit_rule_versions.agreed_on IS 'the day of the last agreement that it needed; empty until then';

CREATE TABLE credit_rule_shares (
  workspace_id  uuid NOT NULL REFERENCES workspaces ON DELETE CASCADE,
  id            uuid NOT NULL DEFAULT new_id(),
  version_id    uuid NOT NULL,
  place         integer NOT NULL CHECK (place >= 0),
  department_id uuid,
  member_id     uuid,
  percent       numeric(7, 4) NOT NULL CHECK (percent > 0 AND percent <= 100),
  PRIMARY KEY (workspace_id, id),
  UNIQUE (workspace_id, version_id, place),
  FOREIGN KEY (workspace_id, version_id) REFERENCES credit_rule_versions ON DELETE CASCADE,
  FOREIGN KEY (workspace_id, department_id) REFERENCES departments,
  CONSTRAINT of_one_party CHECK (num_nonnulls(department_id, member_id) = 1)
);

CREATE TABLE credit_agreements (
  workspace_id uuid NOT NULL REFERENCES workspaces ON DELETE CASCADE,
  id           uuid NOT NULL DEFAULT new_id(),
  version_id   uuid NOT NULL,
  member_id    uuid NOT NULL,
  at           timestamptz NOT NULL DEFAULT now(),
  PRIMARY KEY (workspace_id, id),
  UNIQUE (workspace_id, version_id, member_id),
  FOREIGN KEY (workspace_id, version_id) REFERENCES credit_rule_versions ON DELETE CASCADE
);

-- What was achieved with a customer. What it is worth and how it was brought about stands in its versions, of which none is changed.
CREATE TABLE outcomes (
  workspace_id uuid NOT NULL REFERENCES workspaces ON DELETE CASCADE,
  id           uuid NOT NULL DEFAULT new_id(),
  kind         text NOT NULL CHECK (kind IN ('retained', 'expanded', 'referred', 'saved_cost')),
  customer_id  uuid,
  contract_id  uuid,
  closed_at    timestamptz,
  closed_by    text,
  author       text NOT NULL DEFAULT current_author(),
  created_at   timestamptz NOT NULL DEFAULT now(),
  PRIMARY KEY (workspace_id, id),
  FOREIGN KEY (workspace_id, customer_id) REFERENCES customers ON DELETE SET NULL (customer_id),
  FOREIGN KEY (workspace_id, contract_id) REFERENCES contracts ON DELETE SET NULL (contract_id),
  CONSTRAINT closed_by_somebody CHECK ((closed_at IS NULL) = (closed_by IS NULL))
);
COMMENT ON COLUMN outcomes.customer_id IS 'empty once the customer is no longer on record: what was achieved is still counted';
COMMENT ON COLUMN outcomes.contract_id IS 'where it is of one contract among several of the customer';
CREATE INDEX outcomes_of_customer ON outcomes (workspace_id, customer_id);
CREATE INDEX outcomes_of_contract ON outcomes (workspace_id, contract_id) WHERE contract_id IS NOT NULL;

CREATE TABLE outcome_versions (
  workspace_id    uuid NOT NULL REFERENCES workspaces ON DELETE CASCADE,
  id              uuid NOT NULL DEFAULT new_id(),
  outcome_id      uuid NOT NULL,
  number          integer NOT NULL CHECK (number > 0),
  amount          numeric NOT NULL CHECK (amount >= 0),
  currency        text NOT NULL CHECK (currency ~ '^[A-Z]{3}$'),
  happened_on     date NOT NULL,
  from_on         date NOT NULL,
  until_on        date NOT NULL,
  rule_version_id uuid,
  evidence        text NOT NULL DEFAULT '',
  reason          text NOT NULL DEFAULT '',
  needs_approval  boolean NOT NULL DEFAULT false,
  author          text NOT NULL DEFAULT current_author(),
  created_at      timestamptz NOT NULL DEFAULT now(),
  approved_at     timestamptz,
  approved_by     text,
  refused_at      timestamptz,
  refused_by      text,
  refused_because text NOT NULL DEFAULT '',
  PRIMARY KEY (workspace_id, id),
  UNIQUE (workspace_id, outcome_id, number),
  FOREIGN KEY (workspace_id, outcome_id) REFERENCES outcomes ON DELETE CASCADE,
  FOREIGN KEY (workspace_id, rule_version_id) REFERENCES credit_rule_versions,
  CONSTRAINT a_period_ends_after_it_begins CHECK (until_on >= from_on),
  CONSTRAINT approved_or_refused CHECK (num_nonnulls(approved_at, refused_at) <= 1),
  CONSTRAINT approved_by_somebody_else CHECK ((approved_at IS NULL) = (approved_by IS NULL) AND approved_by IS DISTINCT FROM author),
  CONSTRAINT refused_by_somebody CHECK ((refused_at IS NULL) = (refused_by IS NULL))
);
COMMENT ON COLUMN outcome_versions.happened_on IS 'the day on which it was achieved; the period is what it is worth that amount for';
COMMENT ON COLUMN outcome_versions.evidence IS 'by what it is known, as whoever recorded it writes it down';

-- What members and departments did for it, each with what it is seen by.
CREATE TABLE outcome_contributions (
  workspace_id  uuid NOT NULL REFERENCES workspaces ON DELETE CASCADE,
  id            uuid NOT NULL DEFAULT new_id(),
  version_id    uuid NOT NULL,
  place         integer NOT NULL CHECK (place >= 0),
  department_id uuid,
  member_id     uuid,
  done_on       date NOT NULL,
  minutes       integer CHECK (minutes > 0),
  kind          text NOT NULL CHECK (kind IN ('play', 'contact', 'case', 'message', 'other')),
  evidence_id   uuid,
  note          text NOT NULL DEFAULT '',
  PRIMARY KEY (workspace_id, id),
  UNIQUE (workspace_id, version_id, place),
  FOREIGN KEY (workspace_id, version_id) REFERENCES outcome_versions ON DELETE CASCADE,
  FOREIGN KEY (workspace_id, department_id) REFERENCES departments,
  CONSTRAINT done_by_one_party CHECK (num_nonnulls(department_id, member_id) = 1),
  CONSTRAINT seen_by_something CHECK (CASE kind WHEN 'other' THEN evidence_id IS NULL AND note <> '' ELSE evidence_id IS NOT NULL END)
);

-- Who was credited with how much of a version: to the smallest unit of its currency they are its amount. Without rows it is credited to nobody.
CREATE TABLE credits (
  workspace_id  uuid NOT NULL REFERENCES workspaces ON DELETE CASCADE,
  id            uuid NOT NULL DEFAULT new_id(),
  version_id    uuid NOT NULL,
  place         integer NOT NULL CHECK (place >= 0),
  department_id uuid,
  member_id     uuid,
  amount        numeric NOT NULL CHECK (amount >= 0),
  PRIMARY KEY (workspace_id, id),
  UNIQUE (workspace_id, version_id, place),
  FOREIGN KEY (workspace_id, version_id) REFERENCES outcome_versions ON DELETE CASCADE,
  FOREIGN KEY (workspace_id, department_id) REFERENCES departments,
  CONSTRAINT of_somebody CHECK (num_nonnulls(department_id, member_id) >= 1)
);
COMMENT ON COLUMN credits.department_id IS 'of a member the department to which they belonged on the day; empty where there was none';
CREATE INDEX credits_of_department ON credits (workspace_id, department_id);
CREATE INDEX credits_of_member ON credits (workspace_id, member_id);

SELECT guard_rows('departments'), guard_rows('department_members'), guard_rows('credit_rules'), guard_rows('credit_rule_versions'),
       guard_rows('credit_rule_shares'), guard_rows('credit_agreements'), guard_rows('outcomes'), guard_rows('outcome_versions'),
       guard_rows('outcome_contributions'), guard_rows('credits');
SELECT log_changes('departments'), log_changes('department_members'), log_changes('credit_rules'), log_changes('credit_rule_versions'),
       log_changes('credit_agreements'), log_changes('outcomes'), log_changes('outcome_versions');
SELECT close_rows('departments', 'how the company is organised is its own affair'),
       close_rows('department_members', 'how the company is organised is its own affair'),
       close_rows('credit_rules', 'whose result is whose is the affair of the company'),
       close_rows('credit_rule_versions', 'whose result is whose is the affair of the company'),
       close_rows('credit_rule_shares', 'whose result is whose is the affair of the company'),
       close_rows('credit_agreements', 'whose result is whose is the affair of the company'),
       close_rows('outcomes', 'what was achieved is counted over all customers'),
       close_rows('outcome_versions', 'what was achieved is counted over all customers'),
       close_rows('outcome_contributions', 'who did what for a result is the affair of the company'),
       close_rows('credits', 'whose result is whose is the affair of the company');
