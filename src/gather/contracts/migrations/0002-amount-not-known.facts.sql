ALTER TABLE contracts MODIFY COLUMN amount Nullable(Decimal(38, 6));

ALTER TABLE contracts MODIFY COLUMN monthly_value Nullable(Decimal(38, 6));

ALTER TABLE contracts MODIFY COLUMN yearly_value Nullable(Decimal(38, 6)) DEFAULT monthly_value * 12;

ALTER TABLE purchases MODIFY COLUMN amount Nullable(Decimal(38, 6));
