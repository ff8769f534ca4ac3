-- The alarms that held, the gravest first, and when what each tells of happened last (1970 where that is not known).
ALTER TABLE health_readings ADD COLUMN IF NOT EXISTS alarms Array(LowCardinality(String)) AFTER override_id;

ALTER TABLE health_readings ADD COLUMN IF NOT EXISTS alarms_at Array(DateTime64(3, 'UTC')) AFTER alarms;

ALTER TABLE health_latest ADD COLUMN IF NOT EXISTS alarms Array(LowCardinality(String)) AFTER override_id;

ALTER TABLE health_latest_of_readings MODIFY QUERY
SELECT workspace_id, customer_id, read_at, run_id, scorecard_id, version_id, score, computed, band, missing, exception_id, cell_id, override_id, alarms, state, digest
FROM health_readings;
