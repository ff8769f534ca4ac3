-- A name is recognised with its legal form and the side on which it stands; without them it is only alike. What was kept as the normal
-- name until now is the bare one.
ALTER TABLE customers
  ADD COLUMN bare_name   text NOT NULL DEFAULT '',
  ADD COLUMN named_owner text CHECK (named_owner <> '');
COMMENT ON COLUMN customers.bare_name IS 'the normal name without the legal form: who shares it may be one customer';
COMMENT ON COLUMN customers.named_owner IS 'who looks after the customer, as written, as long as nobody of that name is a member';

CREATE FUNCTION pg_temp.form_of(name text) RETURNS text LANGUAGE plpgsql IMMUTABLE AS $$
DECLARE
  forms CONSTANT text := '大学共同利用機関法人|特定非営利活動法人|地方独立行政法人|国立研究開発法人|特定医療法人社団|特定医療法人財団|社会医療法人社団|'
    || '社会医療法人財団|土地家屋調査士法人|社会保険労務士法人|有限責任監査法人|医療法人社団|医療法人財団|独立行政法人|国立大学法人|公立大学法人|'
    || '一般社団法人|公益社団法人|一般財団法人|公益財団法人|社会福祉法人|社会医療法人|特定医療法人|特定目的会社|特許業務法人|行政書士法人|'
    || '司法書士法人|税理士法人|弁護士法人|株式会社|有限会社|合同会社|合資会社|合名会社|相互会社|医療法人|学校法人|宗教法人|監査法人|社団法人|財団法人|'
    || '\(株\)|\(有\)|\(同\)|\(合\)|\(資\)|\(名\)|\(相\)|\(一社\)|\(公社\)|\(社\)|\(一財\)|\(公財\)|\(財\)|\(学\)|\(医\)|\(福\)|\(社福\)|\(宗\)|\(特非\)|NPO法人|\(独\)|\(地独\)';
  western CONSTANT text := '([\s,]+(co(mpany|\.)?|corp(oration|\.)?|inc(orporated|\.)?|ltd\.?|limited|l\.?l\.?c\.?|l\.?l\.?p\.?|l\.p\.|lp|p\.?l\.?c\.?|'
    || 'k\.?k\.?|kabushiki kaisha|g\.?k\.?|y\.?k\.?|gmbh( & co\.? kg)?|ag|kg|ug|s\.?a\.?(s\.?)?|s\.?a\.?r\.?l\.?|s\.?p\.?a\.?|s\.?r\.?l\.?|s\.?l\.?|'
    || 'b\.?v\.?|n\.?v\.?|oy|ab|a/s|aps|pty\.?|pte\.?))+$';
  short CONSTANT jsonb := '{"(株)":"株式会社","(有)":"有限会社","(同)":"合同会社","(合)":"合同会社","(資)":"合資会社","(名)":"合名会社","(相)":"相互会社",
    "(一社)":"一般社団法人","(公社)":"公益社団法人","(社)":"社団法人","(一財)":"一般財団法人","(公財)":"公益財団法人","(財)":"財団法人","(学)":"学校法人",
    "(医)":"医療法人","(福)":"社会福祉法人","(社福)":"社会福祉法人","(宗)":"宗教法人","(特非)":"特定非営利活動法人","NPO法人":"特定非営利活動法人",
    "(独)":"独立行政法人","(地独)":"地方独立行政法人"}';
  plain text := btrim(regexp_replace(normalize(name, NFKC), '\s+', ' ', 'g'));
  found text := substring(plain FROM forms);
  ahead text;
  behind text;
BEGIN
  IF found IS NOT NULL THEN
    ahead := btrim(split_part(plain, found, 1));
    behind := btrim(substr(plain, position(found IN plain) + length(found)));
    found := coalesce(short ->> found, found);
    IF ahead = '' AND behind = '' THEN RETURN ''; END IF;
    IF ahead = '' THEN RETURN ' (' || found || '-)'; END IF;
    IF behind = '' THEN RETURN ' (-' || found || ')'; END IF;
    RETURN ' (' || length(regexp_replace(ahead, '[\s,.、。''’"“”]', '', 'g')) || '-' || found || ')';
  END IF;
  found := (regexp_match(plain, '(' || western || ')', 'i'))[1];
  IF found IS NULL OR length(found) = length(plain) THEN RETURN ''; END IF;
  RETURN ' (-' || (
    SELECT string_agg(CASE word WHEN 'company' THEN 'co' WHEN 'corporation' THEN 'corp' WHEN 'incorporated' THEN 'inc' WHEN 'limited' THEN 'ltd' ELSE word END, ' ' ORDER BY place)
    FROM (SELECT replace(piece, '.', '') AS word, place FROM regexp_split_to_table(lower(found), '[\s,]+') WITH ORDINALITY AS t(piece, place)) AS words
    WHERE word <> '') || ')';
END $$;

ALTER TABLE customers DISABLE TRIGGER log_changed;
UPDATE customers SET bare_name = normal_name, normal_name = normal_name || pg_temp.form_of(name);
-- An owner who was named and is no member was an attribute until now.
UPDATE customers SET named_owner = left(attributes ->> 'owner_not_found', 200), attributes = attributes - 'owner_not_found'
WHERE attributes ->> 'owner_not_found' <> '';
ALTER TABLE customers ENABLE TRIGGER log_changed;
DROP FUNCTION pg_temp.form_of(text);
CREATE INDEX customers_by_bare_name ON customers (workspace_id, bare_name text_pattern_ops);
CREATE INDEX customers_with_named_owner ON customers (workspace_id) WHERE named_owner IS NOT NULL;

CREATE OR REPLACE VIEW mirror_customers WITH (security_invoker = true) AS
SELECT c.workspace_id, c.id, c.name, c.normal_name, c.kind, c.parent_id, c.stage,
       coalesce(c.industry, '') AS industry, coalesce(c.country, '') AS country, coalesce(c.corporate_number, '') AS corporate_number, coalesce(c.domain, '') AS domain,
       (SELECT m.member_id FROM customer_members m WHERE m.workspace_id = c.workspace_id AND m.customer_id = c.id AND m.role = 'owner') AS owner_id,
       ARRAY(SELECT x.external_id FROM customer_external_ids x WHERE x.workspace_id = c.workspace_id AND x.customer_id = c.id ORDER BY 1) AS external_ids,
       (SELECT coalesce(jsonb_object_agg(key, value), '{}') FROM jsonb_each_text(c.attributes) WHERE jsonb_typeof(c.attributes -> key) NOT IN ('number', 'null', 'boolean')) AS texts,
       (SELECT coalesce(jsonb_object_agg(key, value::float8), '{}') FROM jsonb_each_text(c.attributes) WHERE jsonb_typeof(c.attributes -> key) = 'number') AS numbers,
       (SELECT coalesce(jsonb_object_agg(key, (value = 'true')::int), '{}') FROM jsonb_each_text(c.attributes) WHERE jsonb_typeof(c.attributes -> key) = 'boolean') AS flags,
       c.since_on, c.left_on, c.created_at, c.bare_name, coalesce(c.named_owner, '') AS named_owner
FROM customers c WHERE c.merged_into IS NULL AND c.may_analyse;
