import { authenticate } from 'mailauth'
import { expect, test } from 'vitest'
import { composed } from '#platform/outside/mail/composing.ts'
import type { Subject, Verdict } from '../contract.ts'
import { type Own, seen } from '../looking/seeing.ts'
import { answering, newKey, own, senderOf, type Told, type Zone } from '../looking/zone.fixture.ts'
import { spfTermFor, spfWith } from './dns-terms.ts'
import { findingsOf } from './findings.ts'
import { rulesOf } from './sender-rules.ts'
import { worsened } from './worsened.ts'

const key = newKey()
const dkim = { domain: 'sakura.example', selector: 'm1', keyFile: key.keyFile }
const leaves = { mailLeavesFrom: ['203.0.113.5'] }
const spf = 'v=spf1 ip4:203.0.113.5 ~all'
const dmarc = 'v=DMARC1; p=quarantine; rua=mailto:d@sakura.example'
const whole: Zone = {
  'TXT sakura.example': ['unrelated=1', spf],
  'TXT m1._domainkey.sakura.example': [key.record],
  'TXT _dmarc.sakura.example': [dmarc],
  'MX sakura.example': [{ exchange: 'mx.sakura.example', priority: 10 }],
  'PTR 5.113.0.203.in-addr.arpa': ['mail.sakura.example'],
  'A mail.sakura.example': ['203.0.113.5'],
}

async function found(told: Told, zone: Zone, of: Partial<Own> = {}) {
  const sender = senderOf(told, zone)
  return findingsOf(await seen(sender, { ...own, ...of }))
}

/** Written by hand before the rules: what is lacking in a world, what becomes of one subject, and the record to copy. */
const table: [what: string, told: Told, zone: Zone, subject: Subject, verdict: Verdict, toCopy?: string][] = [
  ['nothing is lacking', { dkim, ...leaves }, {}, 'spf', 'good'],
  ['no SPF', { ...leaves }, { 'TXT sakura.example': ['unrelated=1'] }, 'spf', 'lacking', spf],
  [
    'no SPF, a known operator',
    { smtpUrl: 'smtps://smtp.sendgrid.net' },
    { 'TXT sakura.example': [] },
    'spf',
    'lacking',
    'v=spf1 include:sendgrid.net ~all',
  ],
  [
    'no SPF, a server of one’s own',
    {},
    { 'TXT sakura.example': [] },
    'spf',
    'lacking',
    'v=spf1 a:mail.sakura.example ~all',
  ],
  [
    'two SPF records are none',
    { ...leaves },
    { 'TXT sakura.example': ['v=spf1 mx ~all', 'v=spf1 include:_spf.google.com -all'] },
    'spf',
    'lacking',
    'v=spf1 mx include:_spf.google.com ip4:203.0.113.5 -all',
  ],
  ['everybody may send', { ...leaves }, { 'TXT sakura.example': ['v=spf1 +all'] }, 'spf', 'lacking', 'v=spf1 ~all'],
  [
    'an address that is not named',
    { mailLeavesFrom: ['203.0.113.5', '2001:db8::5'] },
    {},
    'spf',
    'lacking',
    'v=spf1 ip4:203.0.113.5 ip6:2001:db8::5 ~all',
  ],
  ['no ending', { ...leaves }, { 'TXT sakura.example': ['v=spf1 ip4:203.0.113.5'] }, 'spf', 'advice', spf],
  ['nobody said where letters leave', {}, {}, 'spf', 'unknown'],
  [
    'more than ten look-ups',
    { ...leaves },
    {
      'TXT sakura.example': [`v=spf1 ${Array.from({ length: 11 }, (_, n) => `a:h${n}.sakura.example`).join(' ')} ~all`],
    },
    'spf',
    'lacking',
  ],
  ['name servers are silent', { dkim, ...leaves }, { 'TXT sakura.example': 'SERVFAIL' }, 'spf', 'unknown'],
  ['the house does not sign', { ...leaves }, {}, 'dkim', 'unknown'],
  ['it signs and the key is published', { dkim, ...leaves }, {}, 'dkim', 'good'],
  ['no key is published', { dkim }, { 'TXT m1._domainkey.sakura.example': [] }, 'dkim', 'lacking', key.record],
  [
    'another key is published',
    { dkim },
    { 'TXT m1._domainkey.sakura.example': [newKey().record] },
    'dkim',
    'lacking',
    key.record,
  ],
  [
    'the key is a test',
    { dkim },
    { 'TXT m1._domainkey.sakura.example': [key.record.replace('k=rsa;', 'k=rsa; t=y;')] },
    'dkim',
    'advice',
    key.record,
  ],
  [
    'a key that is not RSA leaves letters unsigned',
    { dkim: { ...dkim, keyFile: newKey('ed25519').keyFile } },
    {},
    'dkim',
    'lacking',
  ],
  ['silent about the key', { dkim }, { 'TXT m1._domainkey.sakura.example': 'SERVFAIL' }, 'dkim', 'unknown'],
  [
    'no DMARC',
    { dkim },
    { 'TXT _dmarc.sakura.example': [] },
    'dmarc',
    'lacking',
    'v=DMARC1; p=none; rua=mailto:postmaster@sakura.example',
  ],
  [
    'two DMARC records',
    { dkim },
    { 'TXT _dmarc.sakura.example': [dmarc, 'v=DMARC1; p=none'] },
    'dmarc',
    'lacking',
    dmarc,
  ],
  [
    'DMARC stops nothing',
    { dkim },
    { 'TXT _dmarc.sakura.example': ['v=DMARC1; p=none; rua=mailto:d@sakura.example'] },
    'dmarc',
    'advice',
    dmarc,
  ],
  ['DMARC of the domain above holds', { dkim, mailFrom: 'news@mail.sakura.example' }, {}, 'dmarc', 'good'],
  [
    'a signature of another domain',
    { dkim: { ...dkim, domain: 'other.example' }, ...leaves },
    { 'TXT sakura.example': [], 'TXT m1._domainkey.other.example': [key.record] },
    'alignment',
    'lacking',
  ],
  [
    'silent where it might have been proven',
    { dkim, ...leaves },
    { 'TXT sakura.example': 'SERVFAIL', 'TXT m1._domainkey.sakura.example': [] },
    'alignment',
    'unknown',
  ],
  ['SPF alone proves it', { ...leaves }, {}, 'alignment', 'advice'],
  ['the server may sign, nobody knows', {}, {}, 'alignment', 'unknown'],
  ['no name for the address', { ...leaves }, { 'PTR 5.113.0.203.in-addr.arpa': [] }, 'reverse', 'lacking'],
  ['a name that does not lead back', { ...leaves }, { 'A mail.sakura.example': ['203.0.113.6'] }, 'reverse', 'lacking'],
  ['names that lead back', { ...leaves }, {}, 'reverse', 'good'],
  ['no mailbox for what comes back', {}, { 'MX sakura.example': [] }, 'mailboxes', 'lacking'],
  [
    'a domain that says it takes no mail',
    {},
    { 'MX sakura.example': [{ exchange: '', priority: 0 }] },
    'mailboxes',
    'lacking',
  ],
  ['no https', { dkim, url: 'http://meguri.sakura.example' }, {}, 'onePress', 'lacking'],
  ['one press is signed', { dkim }, {}, 'onePress', 'good'],
  ['one press, signed elsewhere or not', {}, {}, 'onePress', 'unknown'],
  ['an address of the machine itself', { dkim, mailFrom: 'Meguri <meguri@localhost>' }, {}, 'address', 'lacking'],
  ['then nothing can be looked up', { dkim, mailFrom: 'Meguri <meguri@localhost>' }, {}, 'dmarc', 'unknown'],
  ['an address of a provider of mailboxes', { mailFrom: 'me@gmail.com' }, {}, 'address', 'lacking'],
  ['no mail server', { smtpUrl: '' }, {}, 'server', 'lacking'],
  ['a server far away, perhaps in the clear', { smtpUrl: 'smtp://mail.sakura.example:587' }, {}, 'server', 'advice'],
]

test.each(table)('%s', async (_, told, zone, subject, verdict, toCopy) => {
  const findings = await found(told, { ...whole, ...zone })
  const one = findings.find((finding) => finding.subject === subject)
  expect([one?.verdict, one?.records[0]?.value]).toEqual([verdict, toCopy])
})

test('every subject is named once, in both languages', async () => {
  const findings = await found({ dkim, ...leaves }, whole)
  expect(findings.map(({ subject, verdict }) => `${subject} ${verdict}`)).toEqual(
    ['address', 'server', 'spf', 'dkim', 'dmarc', 'alignment', 'reverse', 'mailboxes', 'onePress', 'sender'].map(
      (one) => `${one} good`,
    ),
  )
  expect(findings.every(({ said }) => said.en !== '' && said.ja !== '')).toBe(true)
})

test('what the workspace lacks and where its answers go is looked at as well', async () => {
  const findings = await found({}, whole, { lacking: ['postalAddress'], replyTo: 'a@nowhere.example' })
  const said = (subject: Subject) => findings.find((one) => one.subject === subject)
  expect(said('sender')?.said.ja).toContain('住所')
  expect(said('mailboxes')).toMatchObject({ verdict: 'lacking' })
  expect(said('mailboxes')?.said.en).toContain('nowhere.example')
})

test('a letter as it leaves passes with a second tool, and one press taken out or changed breaks it', async () => {
  const raw = (await composed(own.letter, { mailFrom: 'Sakura <news@sakura.example>', dkim })).toString()
  const resultOf = async (letter: string) => {
    const read = await authenticate(letter, {
      resolver: answering(whole),
      disableArc: true,
      disableBimi: true,
      mta: 'm',
    })
    return read.dkim.results[0]?.status.result
  }
  expect(await resultOf(raw)).toBe('pass')
  const without = raw.replace(/^List-Unsubscribe-Post:.*\r\n/m, '')
  expect(without.length).toBeLessThan(raw.length)
  expect(await resultOf(without)).toBe('fail')
  expect(await resultOf(raw.replace('preferences/x', 'preferences/y'))).toBe('fail')
})

test('the rules of Gmail and Yahoo are kept, broken or not known, never kept by guess', async () => {
  const kept = async (told: Told, zone: Zone, complaints = { sent: 1000, complained: 0 }) => {
    const sight = await seen(senderOf(told, { ...whole, ...zone }), own)
    const rows = rulesOf(findingsOf(sight), sight, complaints)
    return Object.fromEntries(rows.map(({ rule, kept: is }) => [rule, is]))
  }
  expect(await kept({ dkim, ...leaves }, {})).toEqual({
    authenticated: 'yes',
    bothAuthenticated: 'yes',
    dmarc: 'yes',
    aligned: 'yes',
    reverse: 'yes',
    encrypted: 'unknown',
    wellFormed: 'yes',
    onePress: 'yes',
    visibleLink: 'yes',
    soonEnough: 'yes',
    complaints: 'unknown',
  })
  expect(await kept({ dkim }, {})).toMatchObject({
    authenticated: 'yes',
    bothAuthenticated: 'unknown',
    reverse: 'unknown',
  })
  expect(await kept({}, { 'TXT sakura.example': [] })).toMatchObject({
    authenticated: 'unknown',
    bothAuthenticated: 'no',
  })
  expect(await kept({ dkim }, {}, { sent: 1000, complained: 4 })).toMatchObject({ complaints: 'no' })
  expect(await kept({ dkim }, {}, { sent: 1000, complained: 3 })).toMatchObject({ complaints: 'unknown' })
})

test('only what is lacking now and was not has become worse', () => {
  const judged = (verdict: Verdict) => [{ subject: 'spf' as const, verdict }]
  const worse = (before: Verdict, now: Verdict) => worsened(judged(before), judged(now)).length
  expect([worse('good', 'lacking'), worse('advice', 'lacking'), worse('unknown', 'lacking')]).toEqual([1, 1, 1])
  expect([worse('lacking', 'lacking'), worse('good', 'unknown'), worse('lacking', 'good')]).toEqual([0, 0, 0])
  expect(worsened([], judged('lacking'))).toEqual([])
})

test('terms of SPF are kept in order and once', () => {
  expect(spfWith(['v=spf1 mx ip4:203.0.113.5 mx redirect=_spf.x.example'], ['ip4:203.0.113.5'])).toBe(
    'v=spf1 mx ip4:203.0.113.5 include:_spf.x.example ~all',
  )
  expect([spfTermFor('smtp.office365.com'), spfTermFor('notsendgrid.net')]).toEqual([
    'include:spf.protection.outlook.com',
    'a:notsendgrid.net',
  ])
})
