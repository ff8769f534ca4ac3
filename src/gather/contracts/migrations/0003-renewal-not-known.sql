-- Whether a contract renews by itself may be not known, which is not a no.
ALTER TABLE contracts
  ALTER COLUMN auto_renew DROP NOT NULL,
  ALTER COLUMN auto_renew DROP DEFAULT;
COMMENT ON COLUMN contracts.auto_renew IS 'empty while it is not known';
