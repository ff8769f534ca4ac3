/**
 * Written by hand, before the doors were tried: how an address of a network that is not open to the internet can be spelt. `{port}` is
 * where the inner server of the tests listens, on 127.0.0.1; whoever is fooled knocks there, or waits for somebody who never answers.
 */
export type Spelling = {
  readonly how: string
  readonly url: string
  /** What it is refused for. */
  readonly because: 'not public' | 'credentials'
}

const literal: readonly (readonly [how: string, host: string])[] = [
  ['loopback', '127.0.0.1'],
  ['loopback elsewhere in its range', '127.8.9.10'],
  ['two parts', '127.1'],
  ['three parts', '127.0.1'],
  ['one decimal number', '2130706433'],
  ['one hexadecimal number', '0x7f000001'],
  ['hexadecimal in large letters', '0X7F000001'],
  ['one octal number', '017700000001'],
  ['octal parts', '0177.0.0.01'],
  ['hexadecimal parts', '0x7f.0x0.0x0.0x1'],
  ['decimal, octal and hexadecimal together', '127.0x0.00.1'],
  ['a dot at the end', '127.0.0.1.'],
  ['full-width digits', '１２７.０.０.１'],
  ['digits in circles', '①②⑦.⓪.⓪.①'],
  ['ideographic full stops', '127。0。0。1'],
  ['half-width full stops', '127｡0｡0｡1'],
  ['percent-encoded', '%31%32%37%2e0%2e0%2e1'],
  ['a soft hyphen within', '127.0.0.\u00ad1'],
  ['zero', '0'],
  ['this host', '0.0.0.0'],
  ['class A of one’s own', '10.0.0.7'],
  ['class B of one’s own', '172.16.0.1'],
  ['its last address', '172.31.255.254'],
  ['class C of one’s own', '192.168.1.1'],
  ['192.168.1.1 as a number', '3232235777'],
  ['link-local: metadata of a cloud', '169.254.169.254'],
  ['the same as a number', '2852039166'],
  ['the same in hexadecimal', '0xa9fea9fe'],
  ['carrier-grade NAT', '100.64.0.1'],
  ['metadata of another cloud', '100.100.100.200'],
  ['protocol assignments', '192.0.0.192'],
  ['benchmarks', '198.18.0.1'],
  ['multicast', '224.0.0.1'],
  ['broadcast', '255.255.255.255'],
  ['IPv6 loopback', '[::1]'],
  ['IPv6 loopback written out', '[0000:0000:0000:0000:0000:0000:0000:0001]'],
  ['IPv6 unspecified', '[::]'],
  ['IPv4-mapped', '[::ffff:127.0.0.1]'],
  ['IPv4-mapped in hexadecimal', '[::ffff:7f00:1]'],
  ['IPv4-compatible', '[::127.0.0.1]'],
  ['IPv4-translated', '[::ffff:0:127.0.0.1]'],
  ['NAT64', '[64:ff9b::7f00:1]'],
  ['NAT64 of one’s own', '[64:ff9b:1::a00:1]'],
  ['6to4', '[2002:7f00:1::]'],
  ['Teredo', '[2001:0:7f00:1::]'],
  ['unique local', '[fd00::1]'],
  ['metadata over IPv6', '[fd00:ec2::254]'],
  ['link-local over IPv6', '[fe80::1]'],
  ['site-local', '[fec0::1]'],
  ['multicast over IPv6', '[ff02::1]'],
]

/** Names of the tests' own name server, and what it says of them. */
export const privateNames: Readonly<Record<string, readonly (readonly string[])[]>> = {
  localhost: [['127.0.0.1']],
  'here.test': [['127.0.0.1']],
  '127.0.0.1.nip.test': [['127.0.0.1']],
  'own.test': [['10.1.2.3']],
  'metadata.test': [['169.254.169.254']],
  'six.test': [['fd00::1']],
  'loop-six.test': [['::1']],
  'mapped.test': [['::ffff:127.0.0.1']],
  'nat64.test': [['64:ff9b::7f00:1']],
  'both.test': [['127.0.0.2', '127.0.0.1']],
  'other-family.test': [['127.0.0.2', '::1']],
}

const named = [...Object.keys(privateNames), 'here.test.', 'HERE.test', 'ｈｅｒｅ.test'].map(
  (host): readonly [string, string] => [`a name: ${host}`, host],
)

const at = ([how, host]: readonly [string, string]): Spelling => ({
  how,
  url: `http://${host}:{port}`,
  because: 'not public',
})

/** Told by their spelling alone, before any name is looked up. */
export const literals: readonly Spelling[] = [
  ...literal.map(at),
  { how: 'back slashes', url: 'http:\\\\127.0.0.1:{port}\\', because: 'not public' },
  { how: 'no slashes', url: 'http:127.0.0.1:{port}', because: 'not public' },
  { how: 'blanks and tabs within', url: 'http://127.0.\t0.1:{port}', because: 'not public' },
  { how: 'a name before it', url: 'http://example.com@127.0.0.1:{port}', because: 'credentials' },
  { how: 'a name and a password before it', url: 'http://example.com:80@127.0.0.1:{port}', because: 'credentials' },
]
export const names: readonly Spelling[] = named.map(at)
export const spellings: readonly Spelling[] = [...literals, ...names]
