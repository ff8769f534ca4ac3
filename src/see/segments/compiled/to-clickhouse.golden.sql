-- everyone
SELECT id AS customer_id FROM customers FINAL WHERE workspace_id = {workspace:UUID}
  AND 1;
-- {"today":"2026-04-01","zone":"Asia/Tokyo","currency":"JPY"}

-- a field of the customer itself
SELECT id AS customer_id FROM customers FINAL WHERE workspace_id = {workspace:UUID}
  AND ifNull(toString(industry), '') IN {p0:Array(String)};
-- {"today":"2026-04-01","zone":"Asia/Tokyo","currency":"JPY","p0":["retail","'; DROP TABLE events; --"]}

-- a custom attribute
SELECT id AS customer_id FROM customers FINAL WHERE workspace_id = {workspace:UUID}
  AND ifNull(if(mapContains(numbers, {p0:String}), numbers[{p0:String}], NULL) >= {p1:Float64}, 0);
-- {"today":"2026-04-01","zone":"Asia/Tokyo","currency":"JPY","p0":"tier","p1":2}

-- at most so often: everybody but those who did it more often
SELECT id AS customer_id FROM customers FINAL WHERE workspace_id = {workspace:UUID}
  AND id NOT IN (
  SELECT customer_id FROM events WHERE workspace_id = {workspace:UUID}
  AND person_id NOT IN (
  SELECT id FROM people FINAL WHERE workspace_id = {workspace:UUID}
  AND may_analyse = 0)
  AND (name IN {p0:Array(String)}
  AND occurred_at >= fromUnixTimestamp64Milli({p1:Int64}, 'UTC')
  AND occurred_at < fromUnixTimestamp64Milli({p2:Int64}, 'UTC')) GROUP BY customer_id HAVING NOT (count() <= {p3:UInt64}));
-- {"today":"2026-04-01","zone":"Asia/Tokyo","currency":"JPY","p0":["login"],"p1":1772420400000,"p2":1775012400001,"p3":3}

-- two events side by side are one pass
SELECT id AS customer_id FROM customers FINAL WHERE workspace_id = {workspace:UUID}
  AND id IN (
  SELECT customer_id FROM events WHERE workspace_id = {workspace:UUID}
  AND person_id NOT IN (
  SELECT id FROM people FINAL WHERE workspace_id = {workspace:UUID}
  AND may_analyse = 0)
  AND ((name IN {p0:Array(String)}
  AND occurred_at >= fromUnixTimestamp64Milli({p1:Int64}, 'UTC')
  AND occurred_at < fromUnixTimestamp64Milli({p2:Int64}, 'UTC')) OR (name IN {p3:Array(String)}
  AND ifNull(multiIf(JSONType(properties, {p4:String}) IN ('Int64', 'UInt64', 'Double'), toNullable(JSONExtractFloat(properties, {p4:String})), JSONType(properties, {p4:String}) = 'String'
  AND match(JSONExtractString(properties, {p4:String}), '^-?[0-9]+([.][0-9]+)?$'), toFloat64OrNull(JSONExtractString(properties, {p4:String})), NULL) > {p5:Float64}, 0))) GROUP BY customer_id HAVING ((countIf((name IN {p0:Array(String)}
  AND occurred_at >= fromUnixTimestamp64Milli({p1:Int64}, 'UTC')
  AND occurred_at < fromUnixTimestamp64Milli({p2:Int64}, 'UTC'))) <= {p6:UInt64})
  AND (countIf((name IN {p3:Array(String)}
  AND ifNull(multiIf(JSONType(properties, {p4:String}) IN ('Int64', 'UInt64', 'Double'), toNullable(JSONExtractFloat(properties, {p4:String})), JSONType(properties, {p4:String}) = 'String'
  AND match(JSONExtractString(properties, {p4:String}), '^-?[0-9]+([.][0-9]+)?$'), toFloat64OrNull(JSONExtractString(properties, {p4:String})), NULL) > {p5:Float64}, 0))) >= {p7:UInt64})));
-- {"today":"2026-04-01","zone":"Asia/Tokyo","currency":"JPY","p0":["login"],"p1":1772420400000,"p2":1775012400001,"p3":["export"],"p4":"rows","p5":10,"p6":3,"p7":1}

-- several places
SELECT id AS customer_id FROM customers FINAL WHERE workspace_id = {workspace:UUID}
  AND (ifNull(toString(industry), '') IN {p0:Array(String)}
  AND (id NOT IN (
  SELECT customer_id FROM events WHERE workspace_id = {workspace:UUID}
  AND person_id NOT IN (
  SELECT id FROM people FINAL WHERE workspace_id = {workspace:UUID}
  AND may_analyse = 0)
  AND (name IN {p1:Array(String)}
  AND occurred_at >= fromUnixTimestamp64Milli({p2:Int64}, 'UTC')
  AND occurred_at < fromUnixTimestamp64Milli({p3:Int64}, 'UTC')) GROUP BY customer_id HAVING NOT (count() <= {p4:UInt64})) OR id IN (
  SELECT customer_id FROM contracts FINAL WHERE workspace_id = {workspace:UUID}
  AND (ifNull((starts_on <= {p5:Date32}
  AND ifNull(if(empty(amended_from), ends_on, arrayElement(arrayPushFront(amended_end, ends_on), 1 + arrayLastIndex(amended -> amended <= {p5:Date32}, amended_from))) >= {p5:Date32}, 1)) = 1, 0)
  AND ifNull(toDate32(if(empty(amended_from), ends_on, arrayElement(arrayPushFront(amended_end, ends_on), 1 + arrayLastIndex(amended -> amended <= {p6:Date32}, amended_from)))) >= {p7:Date32}
  AND toDate32(if(empty(amended_from), ends_on, arrayElement(arrayPushFront(amended_end, ends_on), 1 + arrayLastIndex(amended -> amended <= {p6:Date32}, amended_from)))) <= {p8:Date32}, 0)) GROUP BY customer_id HAVING (count() >= {p9:UInt64})))
  AND id NOT IN (
  SELECT customer_id FROM health_latest FINAL WHERE workspace_id = {workspace:UUID}
  AND NOT ifNull(nullIf(toString(band), ''), 'unknown') IN {p10:Array(String)}));
-- {"today":"2026-04-01","zone":"Asia/Tokyo","currency":"JPY","p0":["retail","'; DROP TABLE events; --"],"p1":["login"],"p2":1772420400000,"p3":1775012400001,"p4":3,"p5":"2026-04-01","p6":"2026-04-01","p7":"2026-04-01","p8":"2026-05-31","p9":1,"p10":["risk","unknown"]}

-- one after the other
SELECT id AS customer_id FROM customers FINAL WHERE workspace_id = {workspace:UUID}
  AND id IN (
  SELECT customer_id FROM events ARRAY JOIN [1, 0] AS step WHERE (workspace_id = {workspace:UUID}
  AND person_id NOT IN (
  SELECT id FROM people FINAL WHERE workspace_id = {workspace:UUID}
  AND may_analyse = 0)
  AND occurred_at >= fromUnixTimestamp64Milli({p2:Int64}, 'UTC')
  AND occurred_at < fromUnixTimestamp64Milli({p3:Int64}, 'UTC')
  AND ((step = 1
  AND name IN {p0:Array(String)}) OR (step = 0
  AND name IN {p1:Array(String)}))) GROUP BY customer_id HAVING (windowFunnel({p4:UInt64})(toUInt64(2 * toUnixTimestamp64Milli(occurred_at) + step), step = 1, step = 0) = 2));
-- {"today":"2026-04-01","zone":"Asia/Tokyo","currency":"JPY","p0":["trial"],"p1":["login"],"p2":1772290800000,"p3":1774969200000,"p4":1209600000}

-- a declared metric asks what no rows mean
SELECT id AS customer_id FROM customers FINAL WHERE workspace_id = {workspace:UUID}
  AND ((id IN (
  SELECT customer_id FROM events WHERE workspace_id = {workspace:UUID}
  AND occurred_at <= fromUnixTimestamp64Milli({p0:Int64}, 'UTC')
  AND ifNull(person_id, toUUID('00000000-0000-0000-0000-000000000000')) NOT IN (
  SELECT id FROM people FINAL WHERE workspace_id = {workspace:UUID}
  AND may_analyse = 0) GROUP BY customer_id HAVING (ifNull(if(count() > 0, toFloat64(uniqExactIf(user_id, (occurred_at > fromUnixTimestamp64Milli({p1:Int64}, 'UTC')))), NULL) < {p2:Float64}, 0)) != (
  SELECT (ifNull(if(count() > 0, toFloat64(uniqExactIf(user_id, (occurred_at > fromUnixTimestamp64Milli({p1:Int64}, 'UTC')))), NULL) < {p2:Float64}, 0)) FROM events WHERE workspace_id = {workspace:UUID}
  AND 0))) != (
  SELECT (ifNull(if(count() > 0, toFloat64(uniqExactIf(user_id, (occurred_at > fromUnixTimestamp64Milli({p1:Int64}, 'UTC')))), NULL) < {p2:Float64}, 0)) FROM events WHERE workspace_id = {workspace:UUID}
  AND 0));
-- {"today":"2026-04-01","zone":"Asia/Tokyo","currency":"JPY","p0":1775012400000,"p1":1772593200000,"p2":5}

-- not in a segment
SELECT id AS customer_id FROM customers FINAL WHERE workspace_id = {workspace:UUID}
  AND id NOT IN (
  SELECT customer_id FROM segment_members FINAL WHERE workspace_id = {workspace:UUID}
  AND segment_id = {p0:UUID}
  AND NOT left = 1);
-- {"today":"2026-04-01","zone":"Asia/Tokyo","currency":"JPY","p0":"11111111-1111-4111-8111-111111111111"}

-- a rebuild writes only who entered or left
INSERT INTO segment_members (workspace_id, segment_id, customer_id, since, run_id, version, left)
SELECT {workspace:UUID}, {segment:UUID}, customer_id, fromUnixTimestamp64Milli({now:Int64}, 'UTC'), {run:UUID}, max(version) + 1, max(matched) = 0
FROM (
  SELECT customer_id, 1 AS matched, toUInt64(0) AS version, toUInt8(1) AS gone FROM (SELECT id AS customer_id FROM customers FINAL WHERE workspace_id = {workspace:UUID} AND id >= {from:UUID} AND id < {until:UUID} AND ifNull(toString(industry), '') IN {p0:Array(String)})
  UNION ALL
  SELECT customer_id, 0 AS matched, version, left AS gone FROM segment_members
  WHERE workspace_id = {workspace:UUID} AND segment_id = {segment:UUID} AND customer_id >= {from:UUID} AND customer_id < {until:UUID}
)
GROUP BY customer_id HAVING max(matched) = argMax(gone, version);
