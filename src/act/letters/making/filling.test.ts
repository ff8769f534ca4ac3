import { expect, test } from 'vitest'
import { compiled, plainText } from './compiling.ts'
import { filled, parsed } from './filling.ts'

const html = { locale: 'en', as: 'html' } as const

/** What comes of a template, or why nothing does. */
async function said(source: string, scope: object = {}, way: { locale: 'en' | 'ja'; as: 'html' | 'plain' } = html) {
  const read = parsed(source, way)
  if (!read.ok) return `refused: ${read.because.en}`
  const done = await filled(read.templates, scope, way)
  return done.ok ? done.text : `stopped: ${done.because.en}`
}
const refused = expect.stringMatching(/^refused: /)
const stopped = expect.stringMatching(/^stopped: /)

test('values stand where they are named, and are text and no HTML', async () => {
  const scope = { customer: { name: '<b>A & B</b>', since: '2026-04-01', seats: 12_000 } }
  expect(await said('Dear {{ customer.name }}', scope)).toBe('Dear &lt;b&gt;A &amp; B&lt;/b&gt;')
  expect(await said('{{ customer.name }}', scope, { locale: 'en', as: 'plain' })).toBe('<b>A & B</b>')
  expect(await said('{{ customer.since | day }} {{ customer.seats | number }}', scope)).toBe('1 April 2026 12,000')
  expect(await said('{{ customer.since | day }}', scope, { locale: 'ja', as: 'html' })).toBe('2026年4月1日')
  expect(await said('{% if customer.seats > 10 %}many{% else %}few{% endif %}', scope)).toBe('many')
})

test('no file is read: there is nothing to include, render or lay out', async () => {
  for (const tag of ['include', 'render', 'layout', 'block'])
    for (const file of ['package.json', '/etc/passwd', '../../../../../package.json'])
      expect(await said(`{% ${tag} "${file}" %}`), `${tag} ${file}`).toEqual(refused)
  const included = await compiled('<mjml><mj-body><mj-include path="/etc/passwd" type="html" /></mj-body></mjml>')
  expect(included).toMatchObject({ ok: false })
  const commented = await compiled('<mjml><mj-body><!-- --><mj-INCLUDE path="package.json"/></mj-body></mjml>')
  expect(commented).toMatchObject({ ok: false })
})

test('nothing but what is handed in is reached', async () => {
  const scope = { customer: Object.assign(Object.create({ secret: 'inherited' }), { name: 'A' }) }
  for (const name of [
    'customer.secret',
    'customer.constructor',
    'customer.__proto__',
    'customer.name.constructor.name',
    'process.env',
    'global',
  ])
    expect(await said(`{{ ${name} }}`, scope), name).toEqual(stopped)
  for (const filter of ['raw', 'date: "%Y"', 'nothing'])
    expect(await said(`{{ customer.name | ${filter} }}`, scope), filter).not.toBe('A')
})

test.each([
  ['100,000,000 turns of a loop', '{% for i in (1..100000000) %}x{% endfor %}'],
  ['loops in loops', `${'{% for i in (1..1000) %}'.repeat(4)}x${'{% endfor %}'.repeat(4)}`],
  ['a text that doubles', `{% assign a = "xxxxxxxxxx" %}${'{% assign a = a | append: a %}'.repeat(40)}{{ a }}`],
  ['much for a letter', '{% for i in (1..25000) %}0123456789{% endfor %}'],
])('%s stops, within two seconds', async (_, source) => {
  const since = performance.now()
  expect(await said(source)).toEqual(stopped)
  expect(performance.now() - since).toBeLessThan(2_000)
})

test('what a template asks for is known before anybody is written to', () => {
  const used = (source: string) => {
    const read = parsed(source, html)
    return read.ok ? read.used : read.because.en
  }
  expect(used('{{ customer.name }} {{ person.salutation | upcase }} {% if owner.name == "x" %}{% endif %}')).toEqual([
    'customer.name',
    'owner.name',
    'person.salutation',
  ])
  expect(used('{% for i in (1..3) %}{{ i }}{% endfor %}')).toEqual([])
  expect(used('{% assign x = customer %}{{ x.secret }}')).toContain('customer')
  expect(used('{{ customer[person.name] }}')).toContain('as it stands')
  expect(used('{{ customer.name ')).toContain('cannot be filled in')
})

test('MJML becomes HTML in which variables still stand, with nothing of others in it, and plain text beside', async () => {
  const source = `<mjml><mj-body><mj-section><mj-column><mj-text>{{ person.salutation }}</mj-text>
    <mj-button href="{{ pieces.guide.url }}">{{ pieces.guide.title }}</mj-button></mj-column></mj-section></mj-body></mjml>`
  const made = await compiled(source)
  const text = made.ok ? made.html : ''
  expect(text).toContain('{{ person.salutation }}')
  expect(text).toContain('href="{{ pieces.guide.url }}"')
  expect(text).not.toMatch(/fonts\\.googleapis|@import/)
  expect(plainText('<p>山田様</p><img src="x" alt="y"><a href="https://example.com/a">ガイド</a>')).toBe(
    '山田様\n\nガイド https://example.com/a',
  )
  expect(await compiled('<mjml><mj-body><mj-text>outside</mj-text></mj-body></mjml>')).toMatchObject({ ok: false })
  expect(await compiled('<p>no MJML</p>')).toMatchObject({ ok: false })
  expect(await compiled('x'.repeat(100_001))).toMatchObject({ ok: false })
})
