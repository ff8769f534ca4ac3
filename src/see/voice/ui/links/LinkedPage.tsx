import { useSearch } from '#web/address.ts'
import { useAskPages } from '#web/asking/api.ts'
import { Go } from '#web/kit/Go.tsx'
import { PageTitle } from '#web/kit/page/PageTitle.tsx'
import { useWords } from '#web/wording/say.ts'
import { BehindTable } from '../parts/BehindTable.tsx'
import { api } from '../voice-api.ts'
import { linkedWishIn, withinIn } from './links-address.ts'
import { linkWords, words } from './links-words.ts'

/** The customers behind a verdict, with what was measured and what became of them. */
export function LinkedPage() {
  const { t, n } = useWords()
  const [search] = useSearch()
  const wish = linkedWishIn(search)
  const pages = useAskPages(api.linked, { ...wish, limit: 50 })
  const name = t(linkWords[wish.name])
  const total = pages.first?.total
  return (
    <>
      <PageTitle
        title={total === undefined ? name : t(words.behind, name, total, n.whole(total))}
        acts={<Go to={`/surveys/links?within=${withinIn(search)}`}>{t(words.back)}</Go>}
      />
      <BehindTable
        label={name}
        pages={pages}
        rowId={({ customerId }) => customerId}
        empty={t(words.nobody)}
        columns={[
          {
            key: 'customer',
            label: t(words.customer),
            width: 220,
            grow: true,
            cell: ({ customerId, name: called }) => <Go to={`/customers/${customerId}`}>{called}</Go>,
          },
          { key: 'on', label: t(words.on), cell: ({ on }) => n.day(on) },
          { key: 'value', label: t(words.value), right: true, cell: ({ value }) => n.number(value) },
          {
            key: 'outcome',
            label: t(words.outcome),
            cell: ({ happened }) => t(happened ? words.happened : words.didNot),
          },
        ]}
      />
    </>
  )
}
