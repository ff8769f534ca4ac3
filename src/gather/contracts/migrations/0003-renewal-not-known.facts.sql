ALTER TABLE contracts MODIFY COLUMN auto_renew Nullable(UInt8);
