import { SegmentedControl } from '@mantine/core'
import { useGo, useSearch } from '#web/address.ts'
import { useAskPages } from '#web/asking/api.ts'
import { Go } from '#web/kit/Go.tsx'
import { PageTitle } from '#web/kit/page/PageTitle.tsx'
import { EmptyState } from '#web/kit/said/EmptyState.tsx'
import { ErrorState } from '#web/kit/said/ErrorState.tsx'
import { type Column, DataTable } from '#web/kit/table/DataTable.tsx'
import { useWords, type Words } from '#web/wording/say.ts'
import { fieldNames, stageNames } from '../../customers/words.ts'
import { api, type ShownHolding } from './interactions-api.ts'
import { sentences, words } from './words.ts'

/** Accounts that one member alone knows, and accounts that nobody owns. */
export function HoldingsPage() {
  const all = useWords()
  const { t } = all
  const go = useGo()
  const [search, setSearch] = useSearch()
  const because = search.because === 'one holder' || search.because === 'no owner' ? search.because : undefined
  const pages = useAskPages(api.holdings, { limit: 100, ...(because && { because }) })
  if (pages.query.error !== null)
    return <ErrorState error={pages.query.error} retry={() => void pages.query.refetch()} />
  const choices = [
    { value: '', label: t(words.everything) },
    { value: 'one holder', label: t(words.oneHolder) },
    { value: 'no owner', label: t(words.noOwner) },
  ]
  return (
    <>
      <PageTitle
        title={pages.first ? t(sentences.holdings, pages.first.oneHolder, pages.first.noOwner) : t(words.holdings)}
        lede={t(words.holdingsLede)}
        acts={
          <SegmentedControl
            aria-label={t(words.holdings)}
            data={choices}
            value={because ?? ''}
            onChange={(value) => setSearch({ because: value || undefined })}
          />
        }
      />
      <DataTable
        label={t(words.holdings)}
        columns={columnsOf(all)}
        rows={pages.rows}
        rowId={({ customerId }) => customerId}
        onOpen={({ customerId }) => go(`/customers/${customerId}`)}
        more={pages.more}
        loading={pages.query.isPending}
        empty={<EmptyState title={t(words.noneFound)} text={t(words.noneFoundText)} />}
      />
    </>
  )
}

function columnsOf({ t }: Words): Column<ShownHolding>[] {
  const holder = ({ holderId, holderName }: ShownHolding) =>
    holderId === null ? '' : <Go to={`/members/${holderId}/handover`}>{holderName ?? t(words.notKnown)}</Go>
  return [
    { key: 'customer', label: t(words.customer), width: 200, grow: true, always: true, cell: ({ name }) => name },
    { key: 'stage', label: t(fieldNames.stage), width: 110, cell: ({ stage }) => t(stageNames[stage]) },
    { key: 'owner', label: t(words.owner), width: 160, cell: ({ ownerName }) => ownerName ?? t(words.noOwner) },
    { key: 'holder', label: t(words.holder), width: 160, cell: holder },
    {
      key: 'share',
      label: t(words.share),
      width: 150,
      cell: ({ held, contacts }) => (contacts === 0 ? '' : t(sentences.of, held, contacts)),
    },
  ]
}
