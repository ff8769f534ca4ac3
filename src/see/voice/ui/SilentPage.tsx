import { useSearch } from '#web/address.ts'
import { useAskPages } from '#web/asking/api.ts'
import { Go } from '#web/kit/Go.tsx'
import { PageTitle } from '#web/kit/page/PageTitle.tsx'
import { useWords } from '#web/wording/say.ts'
import { knownNames } from '../words.ts'
import { BehindTable } from './parts/BehindTable.tsx'
import { backTo, silentWishIn } from './voice-address.ts'
import { api } from './voice-api.ts'
import { knownHeads, words } from './words.ts'

/** The customers on record who did not answer within a period. */
export function SilentPage() {
  const { t, n } = useWords()
  const [search] = useSearch()
  const wish = silentWishIn(search)
  const pages = useAskPages(api.silent, { ...wish, limit: 50 })
  const total = pages.first?.total
  const known =
    wish.known === undefined ? '' : t(words.knownAs, t(knownHeads[wish.known]), t(nameOf(wish.known, wish.value ?? '')))
  return (
    <>
      <PageTitle
        title={total === undefined ? t(words.silent) : t(words.silentTitle, total, n.whole(total))}
        lede={`${wish.from && wish.to ? t(words.days, n.day(wish.from), n.day(wish.to)) : ''} ${known}`}
        acts={<Go to={backTo(search)}>{t(words.back)}</Go>}
      />
      <BehindTable
        label={t(words.silent)}
        pages={pages}
        rowId={({ customerId }) => customerId}
        empty={t(words.nobodySilent)}
        columns={[
          {
            key: 'customer',
            label: t(words.customer),
            width: 220,
            grow: true,
            cell: ({ customerId, name }) => <Go to={`/customers/${customerId}`}>{name}</Go>,
          },
          { key: 'band', label: t(knownHeads.band), cell: ({ band }) => t(nameOf('band', band)) },
          { key: 'since', label: t(words.since), cell: ({ since }) => (since === null ? '–' : n.day(since)) },
        ]}
      />
    </>
  )
}

function nameOf(known: keyof typeof knownNames, value: string) {
  return knownNames[known][value] ?? words.notKnown
}
