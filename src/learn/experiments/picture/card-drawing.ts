import { type Locale, say, type Text } from '#platform/wording/words.ts'
import type { Card } from '../contract/card.ts'
import type { Experiment } from '../contract/experiment.ts'
import { cardSentences, cardWords } from '../saying/card-words.ts'
import { figuresSaid } from '../saying/figures-said.ts'
import { flawSays } from '../words.ts'
import { type Drawing, type Mark, penAt } from './drawing.ts'
import { type Groups, tileAt } from './tile.ts'

export type Told = Pick<Experiment, 'name' | 'controlName' | 'variantName' | 'startsOn' | 'endsOn'> & {
  readonly results: Pick<NonNullable<Experiment['results']>, 'control' | 'variant' | 'machines' | 'source'>
  readonly card: Card
}

/** A sheet for a wall is as wide as paper lies; a tall one is read on a telephone. */
const layouts = {
  wide: { width: 1200, margin: 64, atLeast: 848, beside: 3, title: 44 },
  tall: { width: 600, margin: 32, atLeast: 0, beside: 1, title: 32 },
} as const
export type Layout = keyof typeof layouts
const mostTiles = 3
const gap = 28
const inside = 28

/** The lift card: what was tried, how many times the figures are what they would have been, how sure that is, and how it is read. */
export function cardDrawing(
  told: Told,
  { locale, layout }: { readonly locale: Locale; readonly layout: Layout },
): Drawing {
  const { width, margin, atLeast, beside, title } = layouts[layout]
  const room = width - 2 * margin
  const head = penAt(margin, margin, room)
  head.write(say(cardWords.card, locale), { size: 20, weight: 600, tone: 'ai-ink' })
  head.down(4)
  head.write(told.name, { size: title, weight: 700, most: 3 })
  head.down(4)
  for (const line of aboutLines(told, locale)) head.write(line, { size: 20, tone: 'ink-2', most: 3 })
  const warning = warningOf(told.card)
  if (warning !== null) {
    head.down(8)
    head.write(say(warning, locale), { size: 20, weight: 600, tone: 'watch-ink', most: 3 })
  }
  head.down(24)
  const shown = told.card.figures.slice(0, mostTiles)
  const tiles = tilesOf(shown, told, { locale, x: margin, y: head.y(), room, columns: Math.min(beside, shown.length) })
  const foot = footOf(told, locale, margin, room)
  const height = Math.max(atLeast, tiles.end + gap + foot.y() + margin)
  const lower = height - margin - foot.y()
  const ground: Mark = { kind: 'box', x: 0, y: 0, width, height, radius: 0, tone: 'surface' }
  const stripe: Mark = { kind: 'box', x: 0, y: 0, width, height: 10, radius: 0, tone: 'ai' }
  const below = foot.marks.map((mark) => ({ ...mark, y: mark.y + lower }))
  return { width, height: Math.ceil(height), marks: [ground, stripe, ...head.marks, ...tiles.marks, ...below] }
}

export function groupsOf({ controlName, variantName }: Told, locale: Locale): Groups {
  return {
    control: controlName === '' ? say(cardWords.control, locale) : controlName,
    variant: variantName === '' ? say(cardWords.variant, locale) : variantName,
  }
}

/** What stands in the way of reading the figures as they are. */
export function warningOf({ flaw, split }: Card): Text | null {
  if (flaw !== null) return flawSays[flaw]
  return split === 'look' ? cardWords.splitLook : null
}

function aboutLines(told: Told, locale: Locale): string[] {
  const n = figuresSaid(locale)
  const groups = groupsOf(told, locale)
  const { control, variant } = told.results
  const people = [
    ...(control === null ? [] : [say(cardSentences.group, locale, groups.control, n.whole(control))]),
    say(cardSentences.group, locale, groups.variant, n.whole(variant)),
  ].join(locale === 'ja' ? '、' : ', ')
  const { startsOn, endsOn } = told
  if (startsOn === null || endsOn === null) return [people]
  return [people, say(cardSentences.period, locale, n.day(startsOn), n.day(endsOn))]
}

type Place = {
  readonly locale: Locale
  readonly x: number
  readonly y: number
  readonly room: number
  readonly columns: number
}

function tilesOf(figures: Card['figures'], told: Told, { locale, x, y, room, columns }: Place) {
  const width = (room - gap * (columns - 1)) / columns
  const groups = groupsOf(told, locale)
  const marks: Mark[] = []
  let top = y
  for (let from = 0; from < figures.length; from += columns) {
    const row = figures.slice(from, from + columns).map((figure, i) => {
      const left = x + i * (width + gap)
      return { left, pen: tileAt(left + inside, top + inside, width - 2 * inside, figure, groups, locale) }
    })
    const height = Math.max(...row.map(({ pen }) => pen.y())) - top + inside
    for (const { left, pen } of row) {
      marks.push({ kind: 'box', x: left, y: top, width, height, radius: 14, tone: 'line' })
      marks.push({
        kind: 'box',
        x: left + 1.5,
        y: top + 1.5,
        width: width - 3,
        height: height - 3,
        radius: 12.5,
        tone: 'surface',
      })
      marks.push(...pen.marks)
    }
    top += height + gap
  }
  return { marks, end: top - gap }
}

/** Written from 0 downwards, so that it can be set at the foot of the sheet. */
function footOf({ card, results }: Told, locale: Locale, x: number, room: number) {
  const n = figuresSaid(locale)
  const pen = penAt(x, 0, room)
  const left = card.figures.length - mostTiles
  pen.write(
    `${say(cardWords.howToRead, locale)}${locale === 'ja' ? '：' : ': '}${say(cardSentences.reading, locale)}`,
    {
      size: 18,
      weight: 500,
    },
  )
  const machines = say(cardWords.machines[results.machines], locale)
  const method = [
    say(cardSentences.method, locale, machines, n.whole(card.figures.length)),
    ...(left > 0 ? [say(cardSentences.furtherFigures, locale, n.whole(left))] : []),
    ...(results.source === '' ? [] : [say(cardSentences.source, locale, results.source)]),
  ]
  pen.write(method.join(locale === 'ja' ? '' : ' '), { size: 16, tone: 'ink-3', most: 8 })
  return pen
}
