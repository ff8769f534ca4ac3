-- When nobody is written to, by the clock of each person, as `21:00`; and whether days on which we do not work are quiet as a whole.
ALTER TABLE courtesy_settings
  ADD COLUMN quiet_from        text CHECK (quiet_from ~ '^([01][0-9]|2[0-3]):[0-5][0-9]$'),
  ADD COLUMN quiet_until       text CHECK (quiet_until ~ '^([01][0-9]|2[0-3]):[0-5][0-9]$'),
  ADD COLUMN only_working_days boolean NOT NULL DEFAULT false,
  ADD CONSTRAINT quiet_hours_are_whole CHECK ((quiet_from IS NULL) = (quiet_until IS NULL) AND quiet_from <> quiet_until);
