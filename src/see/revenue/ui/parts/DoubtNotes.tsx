import { Note } from '#web/kit/said/Note.tsx'
import { useWords } from '#web/wording/say.ts'
import type { ShownRollForward } from '../revenue-api.ts'
import { leftOutWords, words } from '../words.ts'

/** What could not be counted, what was taken as it stands, and at which rates. */
export function DoubtNotes({ data }: { readonly data: ShownRollForward }) {
  const { t, n } = useWords()
  const left = data.leftOut.map(({ because, contracts, currency }) =>
    t(words.leftOut, contracts, n.whole(contracts), t(words.ofCurrency, currency, t(leftOutWords[because]))),
  )
  const missing = data.ratesMissing.map(({ from, day }) => t(words.rateMissing, from, n.day(day)))
  const unsaid = data.taxNotSaid === 0 ? [] : [t(words.taxNotSaid, data.taxNotSaid, n.whole(data.taxNotSaid))]
  const used = data.rates
    .slice(-mostShown)
    .map(({ from, rate, date, source }) => t(words.rate, from, rate, n.day(date), source))
  return (
    <>
      {left.length + unsaid.length === 0 ? null : (
        <Note tone="watch">{[...left, ...missing.slice(-mostShown), ...unsaid].join(' ')}</Note>
      )}
      {used.length === 0 ? null : <Note>{t(words.ratesUsed, n.list(used))}</Note>}
    </>
  )
}

const mostShown = 4
