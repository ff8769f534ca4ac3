-- An amount that is a part of a year may have more digits than the facts keep: they have it rounded, and the year from all digits.
CREATE OR REPLACE VIEW mirror_contracts WITH (security_invoker = true) AS
SELECT k.workspace_id, k.id, k.customer_id, coalesce(k.plan, '') AS plan, k.kind, k.seats,
       round(k.amount, 6) AS amount, k.currency, k.period,
       round(k.amount * 1.000000000000 / months_of(k.period), 6) AS monthly_value,
       round(k.amount * 12.000000000000 / months_of(k.period), 6) AS yearly_value,
       k.starts_on, k.ends_on, k.auto_renew, k.created_at,
       months_of(k.period) AS period_months, k.tax, round(k.tax_rate, 6) AS tax_rate,
       k.notice_on, k.notice_count, coalesce(k.notice_unit, '') AS notice_unit, k.renews_id, k.cancel_requested_on,
       t.amended_from, t.amended_plan, t.amended_seats, t.amended_amount, t.amended_monthly, t.amended_yearly, t.amended_end
FROM contracts k
CROSS JOIN LATERAL (
  SELECT coalesce(array_agg(a.from_on ORDER BY a.from_on), '{}') AS amended_from,
         coalesce(array_agg(coalesce(a.plan, '') ORDER BY a.from_on), '{}') AS amended_plan,
         coalesce(array_agg(a.seats ORDER BY a.from_on), '{}') AS amended_seats,
         coalesce(array_agg(round(a.amount, 6) ORDER BY a.from_on), '{}') AS amended_amount,
         coalesce(array_agg(round(a.amount * 1.000000000000 / a.months, 6) ORDER BY a.from_on), '{}') AS amended_monthly,
         coalesce(array_agg(round(a.amount * 12.000000000000 / a.months, 6) ORDER BY a.from_on), '{}') AS amended_yearly,
         coalesce(array_agg(a.ends_on ORDER BY a.from_on), '{}') AS amended_end
  FROM contract_amendment_terms a WHERE a.workspace_id = k.workspace_id AND a.contract_id = k.id) t;
