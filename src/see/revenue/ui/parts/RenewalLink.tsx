import { useSearch } from '#web/address.ts'
import { Go } from '#web/kit/Go.tsx'
import { useWords } from '#web/wording/say.ts'
import css from '../revenue.module.css'
import { renewalsAddress } from '../revenue-address.ts'
import type { ShownFigures, ShownRollForward } from '../revenue-api.ts'
import { words } from '../words.ts'

type RenewalLinkProps = {
  readonly figures: ShownFigures
  readonly span: ShownRollForward['periods'][number]
  readonly of?: string
}

/** The renewal rate with how many of how many, which opens the contracts that came to their last day. */
export function RenewalLink({ figures: { renewals }, span: { from, to }, of }: RenewalLinkProps) {
  const { t, n } = useWords()
  const [search] = useSearch()
  const { rate, due, renewed, lost } = renewals
  if (due === 0) return <span className={css.nothing}>–</span>
  const said = rate.known ? t(words.rateOf, n.percent(rate.value), n.whole(renewed), n.whole(renewed + lost)) : '–'
  return (
    <Go className={css.figure} to={renewalsAddress(search, { from, to, ...(of === undefined ? {} : { of }) })}>
      {said === '–' ? t(words.dueOnly, n.whole(due)) : said}
    </Go>
  )
}
