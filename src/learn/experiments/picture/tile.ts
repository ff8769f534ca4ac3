import { type Locale, say, type Text } from '#platform/wording/words.ts'
import type { CardFigure, Side, Verdict } from '../contract/card.ts'
import { cardSentences, cardWords } from '../saying/card-words.ts'
import { indexSaid, whySaid } from '../saying/figure-said.ts'
import { figuresSaid } from '../saying/figures-said.ts'
import { verdictNames } from '../words.ts'
import { type Pen, penAt, type Tone } from './drawing.ts'
import { widthOf } from './wrapped.ts'

type Colours = { readonly ink: Tone; readonly soft: Tone; readonly bar: Tone; readonly big: Tone }
const quiet: Colours = { ink: 'steady-ink', soft: 'steady-soft', bar: 'steady', big: 'ink-2' }

/** A verdict is told by its words; its colour only repeats it. */
const coloursOf: Readonly<Record<Verdict, Colours>> = {
  better: { ink: 'thriving-ink', soft: 'thriving-soft', bar: 'thriving', big: 'thriving-ink' },
  worse: { ink: 'risk-ink', soft: 'risk-soft', bar: 'risk', big: 'risk-ink' },
  'not worth having': quiet,
  'cannot say': { ...quiet, ink: 'watch-ink', soft: 'watch-soft' },
  'cannot be told': { ...quiet, ink: 'watch-ink', soft: 'watch-soft' },
}

export type Groups = { readonly control: string; readonly variant: string }

/** One figure of a card: its verdict, how many times, both rates as bars, and the difference with its interval. */
export function tileAt(x: number, y: number, width: number, figure: CardFigure, groups: Groups, locale: Locale): Pen {
  const n = figuresSaid(locale)
  const t = (text: Text) => say(text, locale)
  const colours = coloursOf[figure.verdict]
  const pen = penAt(x, y, width)
  pen.write(figure.name, { size: 24, weight: 600, most: 2 })
  pen.down(8)
  pill(pen, t(verdictNames[figure.verdict]), colours)
  pen.down(16)
  const { index, difference } = figure
  if (index.known && figure.verdict === 'cannot be told') {
    // What nobody can tell is not put up in large letters.
    pen.write(indexSaid(index.value, locale), { size: 24, weight: 500, tone: 'ink-2' })
  } else if (index.known) {
    pen.row([
      [n.times(index.value), { size: width > 400 ? 92 : 76, weight: 700, tone: colours.big }],
      [t(cardWords.times), { size: 30, weight: 600, tone: colours.big }],
      [
        `${locale === 'ja' ? '' : ' '}${say(cardSentences.more, locale, n.more(index.value))}`,
        { size: 30, weight: 500, tone: 'ink-2' },
      ],
    ])
  } else pen.write(capital(index.because[locale]), { size: 22, tone: 'ink-2', most: 3 })
  pen.down(14)
  bar(
    pen,
    { name: groups.control, side: figure.control, index: index.known ? 100 : null, tone: 'line-strong' },
    figure,
    locale,
  )
  bar(
    pen,
    { name: groups.variant, side: figure.variant, index: index.known ? index.value : null, tone: colours.bar },
    figure,
    locale,
  )
  pen.down(8)
  if (difference.known) {
    pen.write(say(cardSentences.points, locale, n.points(difference.value)), { size: 24, weight: 600 })
    const interval = say(cardSentences.interval, locale, n.points(difference.low), n.points(difference.high))
    pen.write(interval, { size: 18, tone: 'ink-2', most: 2 })
    pen.down(6)
  }
  pen.write(whySaid(figure, locale).join(locale === 'ja' ? '' : ' '), { size: 18, tone: 'ink-2', most: 7 })
  return pen
}

function pill(pen: Pen, said: string, { ink, soft }: Colours) {
  pen.box({ x: pen.x, y: pen.y(), width: widthOf(said, 18) + 28, height: 34, radius: 17, tone: soft })
  const inside = penAt(pen.x + 14, pen.y() + 6, pen.width)
  inside.row([[said, { size: 18, weight: 600, tone: ink }]])
  pen.marks.push(...inside.marks)
  pen.down(34)
}

type Bar = { readonly name: string; readonly side: Side | null; readonly index: number | null; readonly tone: Tone }

/** A bar as long as the rate, with how many of how many below it; nothing of a group that there is not. */
function bar(pen: Pen, { name, side, index, tone }: Bar, figure: CardFigure, locale: Locale) {
  if (side === null) return
  const n = figuresSaid(locale)
  const most = Math.max(figure.control?.rate ?? 0, figure.variant?.rate ?? 0)
  const shown = index === null ? n.rate(side.rate) : say(cardSentences.bar, locale, n.rate(side.rate), n.whole(index))
  pen.ends(name, shown, { size: 18, weight: 500, tone: 'ink-2' })
  pen.box({ x: pen.x, y: pen.y(), width: pen.width, height: 20, radius: 4, tone: 'sunk' })
  const length = most === 0 ? 0 : (pen.width * side.rate) / most
  if (length > 0) pen.box({ x: pen.x, y: pen.y(), width: length, height: 20, radius: Math.min(4, length / 2), tone })
  pen.down(24)
  pen.write(say(cardSentences.counted, locale, n.whole(side.count), n.whole(side.people)), { size: 15, tone: 'ink-3' })
  pen.down(8)
}

function capital(said: string): string {
  return said.charAt(0).toUpperCase() + said.slice(1)
}
