import { expect, test } from 'vitest'
import { findingsIn } from './findings.ts'

const bare =
  '<html><body><table role="presentation"><tr><td style="border-radius:3px">x</td></tr></table></body></html>'
const page = (body: string) => `<html><body>${body}</body></html>`
const plain = 'We have made something easier for you. '.repeat(4)

async function of(part: { subject?: string; body?: string; text?: string }) {
  const { subject = 'News of April', body = '<p>x</p>', text = plain } = part
  return (await findingsIn({ subject, html: page(body), text, bare })).map(({ kind, tone, said }) => [
    kind,
    tone,
    said.en,
  ])
}
const said = (words: string) => expect.stringContaining(words)

test('of a plain letter nothing is said, in either language', async () => {
  expect(await of({ body: '<p>Hello</p><a href="https://example.com/guide">The guide</a>' })).toEqual([])
  expect(
    await of({ subject: '新機能のお知らせ', text: '新しい機能をご案内します。無料でお使いいただけます！' }),
  ).toEqual([])
  expect(await of({ body: '<img src="https://example.com/a.png" alt="A camera">' })).toEqual([])
})

test.each<[string, Parameters<typeof of>[0], unknown[]]>([
  ['a long subject', { subject: 'a'.repeat(61) }, ['subject', 'watch', said('61 columns')]],
  ['a long Japanese one', { subject: 'あ'.repeat(31) }, ['subject', 'watch', said('62 columns')]],
  ['a feigned answer', { subject: 'Re: your order' }, ['subject', 'risk', said('answer')]],
  ['capitals', { subject: 'READ THIS LETTER' }, ['subject', 'watch', said('capitals')]],
  ['marks in a row', { text: `${plain} Hurry!!` }, ['wording', 'watch', said('Exclamation')]],
  ['wide marks in a row', { subject: 'お知らせ！！' }, ['wording', 'watch', said('Exclamation')]],
  ['a wording', { text: `${plain} Click here.` }, ['wording', 'watch', said('click here')]],
  ['a Japanese wording', { text: `${plain} 完全無料です。` }, ['wording', 'watch', said('完全無料')]],
  ['no text for a picture', { body: '<img src="https://e.com/a.png">' }, ['picture', 'watch', said('a.png')]],
  ['an empty one', { body: '<img src="https://e.com/a.png" alt="">' }, ['picture', 'watch', said('a.png')]],
  ['a picture without https', { body: '<img src="/a.png" alt="A">' }, ['picture', 'risk', said('/a.png')]],
  [
    'pictures alone',
    { body: '<img src="https://e.com/a.png" alt="A">', text: '' },
    ['picture', 'watch', said('Nearly all')],
  ],
  ['a link to nowhere', { body: '<a href="#">Guide</a>' }, ['link', 'risk', said('Guide')]],
  ['one that is not secure', { body: '<a href="http://e.com/">Guide</a>' }, ['link', 'watch', said('http://e.com/')]],
  ['one that deceives', { body: '<a href="https://a.com/x">b.com/x</a>' }, ['link', 'risk', said('leads to a.com')]],
  ['a short one', { body: '<a href="https://bit.ly/x">Guide</a>' }, ['link', 'watch', said('bit.ly')]],
  ['a way to refuse', { body: '<a href="https://e.com/x">配信停止はこちら</a>' }, ['link', 'watch', said('refuse')]],
  ['a large one', { body: `<p>${'あ'.repeat(35_000)}</p>` }, ['size', 'risk', said('103 KB')]],
  ['a rather large one', { body: `<p>${'a'.repeat(90_000)}</p>` }, ['size', 'watch', said('88 KB')]],
  ['a grid', { body: '<p style="display:grid">x</p>' }, ['support', 'watch', said('“display:grid” is not shown by')]],
])('%s is named, and nothing else', async (_, part, finding) => {
  expect(await of(part)).toEqual([finding])
})

test('the same address with and without www is no other place', async () => {
  expect(await of({ body: '<a href="https://www.example.com/a?x=1">example.com</a>' })).toEqual([])
})

test('what a bare letter holds as well is not named, and a letter of endless parts is not looked at endlessly', async () => {
  expect(await of({ body: '<p style="border-radius:9px">x</p>' })).toEqual([])
  const many = Array.from({ length: 2_000 }, (_, at) => `<p style="margin:${at}px">x</p>`).join('')
  const since = performance.now()
  expect(await of({ body: many })).toEqual([['support', 'watch', said('Not all')]])
  expect(performance.now() - since).toBeLessThan(2_000)
})
