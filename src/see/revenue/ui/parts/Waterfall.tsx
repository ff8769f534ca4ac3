import { Card } from '#web/kit/page/Card.tsx'
import { useWords } from '#web/wording/say.ts'
import type { FigureKind } from '../../contract.ts'
import { figureNames } from '../../words.ts'
import css from '../revenue.module.css'
import type { ShownRollForward } from '../revenue-api.ts'
import { words } from '../words.ts'
import { FigureLink } from './FigureLink.tsx'
import { shownLines, toneOf } from './shown-lines.ts'

/** From opening to closing: each line a bar that begins where the one before ended. */
export function Waterfall({ data, place }: { readonly data: ShownRollForward; readonly place: number }) {
  const { t, n } = useWords()
  const [span, figures] = [data.periods[place], data.whole[place]]
  if (span === undefined || figures === undefined) return null
  const bars = barsOf(figures.amounts, shownLines(data.whole))
  return (
    <Card
      title={t(words.waterfall, t(span.name))}
      {...(span.isOver ? {} : { sub: t(words.untilToday, n.day(span.to)) })}
    >
      <ul className={css.waterfall}>
        {bars.map(({ kind, begins, size }) => (
          <li key={kind} className={css.step}>
            <span>{t(figureNames[kind])}</span>
            <span className={css.track} aria-hidden="true">
              {size === 0 ? null : (
                <i
                  data-tone={toneOf(kind, figures.amounts[kind])}
                  style={{ left: `${begins * 100}%`, width: `${size * 100}%` }}
                />
              )}
            </span>
            <span className={css.amount}>
              <FigureLink data={data} figures={figures} kind={kind} place={place} />
            </span>
          </li>
        ))}
      </ul>
    </Card>
  )
}

type Bar = { readonly kind: FigureKind; readonly begins: number; readonly size: number }

/** Where each bar begins and how long it is, in parts of the width; drawing needs no exact figures. */
export function barsOf(amounts: Readonly<Record<FigureKind, string>>, lines: readonly FigureKind[]): Bar[] {
  let level = 0
  const spans = (['opening', ...lines, 'closing'] as const).map((kind) => {
    const amount = Number(amounts[kind])
    const from = kind === 'opening' || kind === 'closing' ? 0 : level
    level = kind === 'closing' ? amount : from + amount
    return { kind, from, to: level }
  })
  const [least, most] = [Math.min(0, ...spans.map(({ to }) => to)), Math.max(0, ...spans.map(({ to }) => to))]
  const width = most - least || 1
  return spans.map(({ kind, from, to }) => ({
    kind,
    begins: (Math.min(from, to) - least) / width,
    size: Math.abs(to - from) / width,
  }))
}
