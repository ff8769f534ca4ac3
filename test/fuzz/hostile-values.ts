import fc from 'fast-check'

/** JSON as text, because what a client sends is text: `1e400`, keys twice and halves of characters go out as they are. */
type Json = string
const text = (value: string): Json => JSON.stringify(value)

/** One value that some program sends, or somebody who tries. */
export const hostileJson: fc.Arbitrary<Json> = fc.oneof(
  fc.constantFrom(
    ...['null', 'true', 'false', '0', '-0', '-1', '1.5', '1e39', '-1e39', '1e308', '1e400', '-1e400', '5e-324'],
    ...['9007199254740993', '123456789012345678901234567890', '2147483648', '-2147483649', '1e-400'],
    ...['"NaN"', '"Infinity"', '"-0"', '"1e39"', '"1e400"', '""', '" "', '"undefined"', '"null"', '"0"', '"true"'],
    ...['"\\ud800"', '"a\\udc00b"', '"\\u0000"', '"a\\u0000b"', '"\\uffff"', '"\\u202e"', '"%00"', '"\\\\"', '"\'"'],
    ...['[]', '{}', '[[[]]]', '[null]', '[1,"a",{}]', '{"__proto__":{"x":1}}', '{"constructor":{"prototype":1}}'],
    ...['{"toString":1,"toJSON":1}', '{"":1}', '{"a":1,"a":2}', '{"en":"x","ja":"y"}', '{"$instant":"x"}'],
    ...[
      '"0001-01-01"',
      '"9999-12-31"',
      '"2026-02-30"',
      '"-000001-01-01"',
      '"+275760-09-13T00:00:00.001Z"',
      '"2026-13-45"',
    ],
    ...['"00000000-0000-0000-0000-000000000000"', '"not-an-id"', '"018f0000-0000-7000-8000-00000000000"'],
    ...['"JPY"', '"XXX"', '"\\u00df\\u00df\\u00df"', '"Asia/Nowhere"', '"{p0:String}"', '"\'; DROP TABLE people; --"'],
  ),
  fc.constantFrom(
    text('x'.repeat(300)),
    text('x'.repeat(40_000)),
    text('語'.repeat(100_000)),
    text('🌙'.repeat(501)),
    `[${Array(10_000).fill('1').join(',')}]`,
    `[${Array(10_000).fill('"018f0000-0000-7000-8000-000000000000"').join(',')}]`,
    `{${Array.from({ length: 5_000 }, (_, at) => `"k${at}":${at}`).join(',')}}`,
    `${'['.repeat(90)}${']'.repeat(90)}`,
    `${'{"a":'.repeat(90)}1${'}'.repeat(90)}`,
    `${'['.repeat(6_000)}${']'.repeat(6_000)}`,
    `${'{"not":'.repeat(6_000)}1${'}'.repeat(6_000)}`,
  ),
  fc.jsonValue({ maxDepth: 3 }).map((value) => JSON.stringify(value)),
)

/** What stands in an address in place of a value, as it is written there. */
export const hostileParameter: fc.Arbitrary<string> = fc.oneof(
  fc.constantFrom(
    ...[
      '',
      '%',
      '%zz',
      '%00',
      '%e3%81',
      '%ff',
      '%ed%a0%80',
      '%2e%2e%2f',
      'null',
      'undefined',
      'NaN',
      '-0',
      '1e39',
      '1e400',
    ],
    ...[
      '0',
      '-1',
      '999999999999999999999',
      'true',
      'no',
      '[]',
      '{}',
      '%5B%5D',
      '%7B%22a%22%3A1%7D',
      '2026-02-30',
      '+',
      '%20',
    ],
    ...['0001-01-01', '9999-12-31', '-000001-01-01', "'", '%22', '%5C', 'x'.repeat(5_000), '%F0%9F%8C%99'.repeat(300)],
    ...['1.5', '018f0000-0000-7000-8000-000000000000', 'constructor', '__proto__', '%E8%AA%9E'.repeat(200)],
  ),
  fc.webQueryParameters(),
)

/** Query strings that no client of ours would write. */
export const hostileQuery: fc.Arbitrary<string> = fc.constantFrom(
  ...[
    '?',
    '?&&&',
    '?=',
    '?=1',
    '?a[b][c]=1',
    '?a[]=1&a[]=2',
    '?a[0]=1&a[9999]=2',
    '?a[__proto__]=1',
    '?__proto__[x]=1',
  ],
  ...[
    '?%',
    '?limit=%',
    '?limit[]=1',
    '?limit[a]=1',
    '?limit=1&limit=2',
    '?limit=&cursor=',
    '?cursor=%00',
    '?cursor=x',
    '?id=1',
  ],
  ...[`?${'a=1&'.repeat(3_000)}`, `?a${'[b]'.repeat(2_000)}=1`, '?text=%ed%a0%80', '?text=%00', '?constructor=1'],
)

/** Headers as proxies, browsers and others write them. */
export const hostileHeaders: fc.Arbitrary<Readonly<Record<string, string>>> = fc.record(
  {
    'accept-language': fc.constantFrom('', '*', 'ja', 'JA-jp', 'xx;q=9', ';;;', ',,,', 'ja'.repeat(3_000), 'en\tja'),
    'content-type': fc.constantFrom(
      ...['application/json', 'application/json; charset=utf-16', 'text/plain', 'application/xml', 'x', ''],
      ...[
        'multipart/form-data',
        'multipart/form-data; boundary=',
        'application/x-www-form-urlencoded',
        'image/png',
        ';;',
      ],
    ),
    origin: fc.constantFrom('null', '', 'http://', 'http://meguri.test', 'https://elsewhere.test', 'x', '%'),
    'x-workspace': fc.constantFrom('%', '%00', '', 'x', '018f0000-0000-7000-8000-000000000000', '%E3%81'),
    'idempotency-key': fc.constantFrom('', 'k', 'k'.repeat(256), '%', 'k k', '\u00e9'),
    'content-encoding': fc.constantFrom('gzip', 'br', 'identity', 'x'),
    'x-forwarded-for': fc.constantFrom('', 'x', '1.2.3.4', '1.2.3.4, ::1', ','.repeat(2_000), '[::1]:x'),
    accept: fc.constantFrom('', '*/*', 'text/html', 'x'),
    'sec-fetch-site': fc.constantFrom('same-origin', 'none', 'cross-site', 'x', ''),
    cookie: fc.constantFrom('', 'a', '=', '%', 'better-auth.session_token=%', 'a=b; '.repeat(500)),
    range: fc.constantFrom('bytes=0-', 'x'),
  },
  { requiredKeys: [] },
)
