-- Whether a text speaks of cancelling or leaving. It errs towards yes: somebody looks, and closes the case.
CREATE FUNCTION tells_of_leaving(said text) RETURNS boolean LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
  SELECT coalesce(normalize(said, NFKC) ~* (
    '解約|退会|脱退|解除の(手続|申|ご?連絡)|契約(を|の)?(終了|解除)|契約更新(を|は)?(しない|見送|行わない)|更新しない|更新を見送|利用(を|の)?(停止|終了)|乗り?換え|他社(へ|に|の).{0,12}(切り?替え|移行|変更)'
    || '|\mcancel(s|l?ed|l?ing|l?ation)?\M|\mchurn|\mterminat(e|es|ed|ing|ion)\M|\mnot (to )?renew|\mnon-renewal|\munsubscrib|\mswitch(ing)? (away|to another)|\mleav(e|ing) (you|your)\M'), false)
$$;

CREATE OR REPLACE VIEW mirror_cases WITH (security_invoker = true) AS
SELECT workspace_id, id, customer_id, person_id, priority, status, opened_at, closed_at, first_response_minutes, satisfaction, escalated, reopened,
       tells_of_leaving(subject) AS about_leaving
FROM cases;

INSERT INTO mirror_queue (workspace_id, record, record_id) SELECT workspace_id, 'cases', id FROM cases;
