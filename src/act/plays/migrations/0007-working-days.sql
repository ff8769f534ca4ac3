-- Whether every day counts until a play is due, or those alone on which we work.
ALTER TABLE play_rules
  ADD COLUMN day_kind text NOT NULL DEFAULT 'calendar' CHECK (day_kind IN ('calendar', 'working'));
ALTER TABLE play_settings
  ADD COLUMN risk_day_kind text NOT NULL DEFAULT 'calendar' CHECK (risk_day_kind IN ('calendar', 'working'));
