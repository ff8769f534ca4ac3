import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { locales } from '#platform/wording/words.ts'
import { judge } from '../judging/judge.ts'
import { cardDrawing, type Told } from './card-drawing.ts'
import { cardPicture } from './card-picture.ts'
import { colours } from './colours.ts'
import { tones } from './drawing.ts'
import { widthOf, wrapped } from './wrapped.ts'

const told = (names: readonly string[], name = 'Mail', control = 750): Told => {
  const figures = names.map((one) => ({
    name: one,
    kind: 'initiative' as const,
    better: 'higher' as const,
    worthwhile: null,
  }))
  const counts = {
    control: 5000,
    variant: 5000,
    figures: names.map((one) => ({ name: one, control, variant: 1095 })),
    machines: 'excluded' as const,
    source: '',
  }
  const card = judge({ comparison: 'random', split: { control: 1, variant: 1 }, days: null, figures }, counts)
  return { name, controlName: '', variantName: '', startsOn: '2026-04-01', endsOn: '2026-04-14', results: counts, card }
}

test('a picture has the colours of the screens, light and dark', () => {
  const sheet = readFileSync(new URL('../../../web/theme.css', import.meta.url), 'utf8')
  const [light = '', dark = ''] = sheet.split('[data-mantine-color-scheme="dark"]')
  for (const [theme, part] of [
    ['light', light],
    ['dark', dark],
  ] as const)
    for (const tone of tones) expect(part, `${theme} ${tone}`).toContain(`--${tone}: ${colours[theme][tone]};`)
})

test('nothing is written over the edge of the sheet or below its foot, in both languages and layouts, however long the names are', () => {
  const long =
    '長い名前の施策をご案内するメール配信（既存コンテンツ3本の紹介）と使い方ページへの誘導を検証する取り組み'.repeat(2)
  for (const locale of locales)
    for (const layout of ['wide', 'tall'] as const)
      for (const names of [
        ['Opens'],
        ['Opens', 'Clicks'],
        ['開封', 'クリック', 'Purchases within the first fourteen days', 'NPS'],
      ]) {
        const { width, height, marks } = cardDrawing(told(names, long), { locale, layout })
        for (const mark of marks) {
          if (mark.kind === 'box') {
            expect(mark.x + mark.width).toBeLessThanOrEqual(width)
            expect(mark.y + mark.height).toBeLessThanOrEqual(height)
            continue
          }
          const wide = widthOf(mark.text, mark.size)
          expect(mark.isAtEnd ? mark.x - wide : mark.x, mark.text).toBeGreaterThanOrEqual(0)
          expect(mark.isAtEnd ? mark.x : mark.x + wide, mark.text).toBeLessThanOrEqual(width)
          expect(mark.y, mark.text).toBeLessThan(height)
        }
      }
})

test('where nobody of the control group did it, its rate is not 100 of anything', () => {
  const written = (control: number) =>
    cardDrawing(told(['Opens'], 'Mail', control), { locale: 'en', layout: 'wide' }).marks.flatMap((mark) =>
      mark.kind === 'text' ? [mark.text] : [],
    )
  expect(written(750)).toEqual(expect.arrayContaining(['15.0% (100)', '21.9% (146)']))
  expect(written(0)).toEqual(expect.arrayContaining(['0.0%', '21.9%']))
})

test('that the verdict is for one look stands on the card in full, in both languages and layouts', () => {
  for (const [locale, said] of [
    ['en', 'For one look at the end; looking often makes chance findings likelier.'],
    ['ja', '1回だけ判定する場合の基準です。途中で繰り返し確認すると、偶然の差が出やすくなります。'],
  ] as const)
    for (const layout of ['wide', 'tall'] as const) {
      const { marks } = cardDrawing(told(['開封', 'クリック', '購入', 'NPS']), { locale, layout })
      const written = marks.flatMap((mark) => (mark.kind === 'text' ? [mark.text] : [])).join('')
      expect(written.replaceAll(' ', '')).toContain(said.replaceAll(' ', ''))
      expect(written).not.toContain('…')
    }
})

test('names are text and never markup, and what no picture may hold is left out', () => {
  const svg = cardPicture(told(['<b>&"'], '</title><script>\u0007'), { locale: 'en', theme: 'light' })
  expect(svg).toContain('&lt;b&gt;&amp;&quot;')
  expect(svg).not.toContain('<script')
  expect(svg).not.toContain('\u0007')
})

test('lines are broken at blanks and between Japanese letters, never before a full stop, and lose no letter', () => {
  expect(wrapped('one two three', 10, widthOf('one two', 10), 9)).toEqual(['one two', 'three'])
  expect(wrapped('日本語です。次', 10, 50, 9)).toEqual(['日本語で', 'す。次'])
  expect(wrapped('abcdefghij', 10, widthOf('abcde', 10), 9)).toEqual(['abcde', 'fghij'])
  expect(wrapped('one two three', 10, widthOf('one two', 10), 1)).toEqual(['one t…'])
  const any = fc.string({ unit: fc.constantFrom('a', 'W', ' ', '日', '、', '。', '（', '）', '1', '𠮟', 'ー') })
  fc.assert(
    fc.property(any, fc.integer({ min: 30, max: 300 }), (said, width) => {
      const lines = wrapped(said, 10, width, 1000)
      expect(lines.join('').replaceAll(' ', '')).toBe(said.replaceAll(' ', ''))
      for (const line of lines) expect(widthOf(line, 10) <= width || [...line].length === 1).toBe(true)
    }),
  )
})
