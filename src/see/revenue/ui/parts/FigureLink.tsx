import { useSearch } from '#web/address.ts'
import { Go } from '#web/kit/Go.tsx'
import { useWords } from '#web/wording/say.ts'
import type { FigureKind } from '../../contract.ts'
import { figureNames } from '../../words.ts'
import css from '../revenue.module.css'
import { rowsAddress } from '../revenue-address.ts'
import type { ShownFigures, ShownRollForward } from '../revenue-api.ts'

type FigureLinkProps = {
  readonly data: ShownRollForward
  readonly figures: ShownFigures
  readonly kind: FigureKind
  readonly place: number
  readonly of?: string
  readonly ofStart?: boolean
  /** Shows the number of customers instead of the amount. */
  readonly counts?: boolean
}

/** A figure that opens its rows; one that has none is a quiet nothing. */
export function FigureLink({ data, figures, kind, place, of, ofStart = false, counts = false }: FigureLinkProps) {
  const { t, n } = useWords()
  const [search] = useSearch()
  const span = ofStart ? figures.retention : data.periods[place]
  const count = figures.customers[kind]
  const shown = counts ? n.whole(count) : n.money({ amount: figures.amounts[kind], currency: data.currency })
  if (span === undefined || count === 0) return <span className={css.nothing}>{counts ? shown : '–'}</span>
  const { from, to } = span
  const until = data.periods.at(-1)?.to
  const constantOn = search.rates === 'constant' ? until : undefined
  return (
    <Go
      className={css.figure}
      to={rowsAddress(search, { figure: kind, from, to, of, constantOn, until })}
      aria-label={`${t(figureNames[kind])} ${shown}`}
    >
      {shown}
    </Go>
  )
}
