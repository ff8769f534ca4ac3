import { expect, test } from 'vitest'
import { compiled, lostIn } from '../../../../letters/letters.ts'
import { type Block, buttonOf, lettersOf, mjmlOf } from './blocks.ts'

const blocks: readonly Block[] = [
  { kind: 'heading', text: '新機能 & <お知らせ>' },
  {
    kind: 'text',
    text: '{{ person.salutation }}\n{% if customer.name != "A" %}"いつも"{% endif %} ありがとうございます。\n\n&amp;',
  },
  { kind: 'button', text: '{{ pieces.guide.title }}', href: '{{ pieces.guide.url }}' },
  { kind: 'button', text: 'Go', href: 'https://example.com/?a=1&b="2"' },
  { kind: 'picture', src: 'https://example.com/a.png', alt: 'A "camera"' },
  { kind: 'line' },
  { kind: 'text', text: '' },
]

test('a letter of simple parts comes back from its MJML as it was', () => {
  for (const preheader of ['', '今月の "お知らせ" & more'])
    expect(lettersOf(mjmlOf({ preheader, blocks }))).toEqual({ preheader, blocks })
  expect(lettersOf('')).toEqual({ preheader: '', blocks: [] })
  expect(mjmlOf({ preheader: '', blocks: [] })).toBe('')
})

test('the MJML is right, says what was written as text, and loses nothing that is filled in', async () => {
  const source = mjmlOf({ preheader: 'In short', blocks })
  const made = await compiled(source)
  expect(made).toMatchObject({ ok: true })
  const html = made.ok ? made.html : ''
  expect(html).toContain('新機能 &amp; &lt;お知らせ&gt;')
  expect(html).toContain('href="{{ pieces.guide.url }}"')
  expect(html).toContain('In short')
  expect(lostIn(source, html)).toBeNull()
  expect(buttonOf('guide')).toContain('{{ pieces.guide.url }}')
})

test.each([
  ['another part', (mjml: string) => mjml.replace('<mj-text>', '<mj-text color="red">')],
  [
    'a second section',
    (mjml: string) => mjml.replace('    </mj-section>', '    </mj-section>\n    <mj-section></mj-section>'),
  ],
  ['markup in a text', (mjml: string) => mjml.replace('ありがとう', '<b>ありがとう</b>')],
  ['another head', (mjml: string) => mjml.replace('16px', '15px')],
  [
    'a part that is none',
    (mjml: string) => mjml.replace('        <mj-divider', '        <mj-spacer />\n        <mj-divider'),
  ],
  ['no MJML', () => '<p>Hello</p>'],
])('with %s it is more than simple parts', (_, written) => {
  const mjml = mjmlOf({ preheader: '', blocks })
  expect(written(mjml)).not.toBe(mjml)
  expect(lettersOf(written(mjml))).toBeNull()
})
