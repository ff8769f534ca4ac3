import { useSearch } from '#web/address.ts'
import { Go } from '#web/kit/Go.tsx'
import { Note } from '#web/kit/said/Note.tsx'
import { useWords } from '#web/wording/say.ts'
import { customersAt } from '../retention-address.ts'
import { words } from '../words.ts'
import type { Shown } from './shown.ts'

/** What the curve does not tell: who came back, who waits, who has no contract. */
export function LeftOutNotes({ data: { returned, waiting, withoutContract } }: Shown) {
  const { t, n } = useWords()
  const [search] = useSearch()
  return (
    <>
      {returned === 0 ? null : (
        <Note>
          {t(words.returned, returned, n.whole(returned))}{' '}
          <Go to={customersAt(search, { which: 'returned' })}>{t(words.open)}</Go>
        </Note>
      )}
      {waiting === 0 ? null : (
        <Note>
          {t(words.waiting, waiting, n.whole(waiting))}{' '}
          <Go to={customersAt(search, { which: 'waiting' })}>{t(words.open)}</Go>
        </Note>
      )}
      {withoutContract === 0 ? null : (
        <Note>{t(words.withoutContract, withoutContract, n.whole(withoutContract))}</Note>
      )}
    </>
  )
}
