import { useSearch } from '#web/address.ts'
import { Go } from '#web/kit/Go.tsx'
import { Note } from '#web/kit/said/Note.tsx'
import { useWords } from '#web/wording/say.ts'
import { leftOutWords } from '../../../revenue/ui/words.ts'
import { contractsAt } from '../forecast-address.ts'
import { words } from '../words.ts'
import type { Shown } from './shown.ts'

/** Of what nothing is known, what could not be counted, what was taken as it stands, and at which rates. */
export function DoubtNotes({ data: { base, leftOut, taxNotSaid, rates, currency } }: Shown) {
  const { t, n } = useWords()
  const [search] = useSearch()
  const { contracts, amount } = base.whole.unknown
  const left = leftOut.map((one) =>
    t(words.leftOutNote, one.contracts, n.whole(one.contracts), one.currency, t(leftOutWords[one.because])),
  )
  const used = rates.map(({ from, rate, date, source }) => t(words.rateUsed, from, rate, n.day(date), source))
  return (
    <>
      {contracts === 0 ? null : (
        <Note tone="watch">
          {t(words.unknownNote, contracts, n.whole(contracts), n.money({ amount, currency }))}{' '}
          <Go to={contractsAt(search, { line: 'unknown' })}>{t(words.open)}</Go>
        </Note>
      )}
      {left.length === 0 ? null : (
        <Note tone="watch">
          {left.join(' ')} <Go to={contractsAt(search, { line: 'left out' })}>{t(words.open)}</Go>
        </Note>
      )}
      {taxNotSaid === 0 ? null : <Note tone="watch">{t(words.taxNotSaid, taxNotSaid, n.whole(taxNotSaid))}</Note>}
      {used.length === 0 ? null : <Note>{t(words.ratesUsed, n.list(used))}</Note>}
    </>
  )
}
