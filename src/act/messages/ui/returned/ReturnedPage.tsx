import { Select } from '@mantine/core'
import { type ReturnedKind, returnedKinds } from '#platform/outside/returned/kinds.ts'
import { useGo, useSearch } from '#web/address.ts'
import { useAskPages } from '#web/asking/api.ts'
import { Pill, type PillTone } from '#web/kit/Pill.tsx'
import { PageTitle } from '#web/kit/page/PageTitle.tsx'
import { EmptyState } from '#web/kit/said/EmptyState.tsx'
import { ErrorState } from '#web/kit/said/ErrorState.tsx'
import { type Column, DataTable } from '#web/kit/table/DataTable.tsx'
import { useWords, type Words } from '#web/wording/say.ts'
import { returnedNames } from '../../words.ts'
import { api, type ShownReturned } from '../messages-api.ts'
import { words } from '../words.ts'

const tones: Readonly<Record<ReturnedKind, PillTone>> = {
  hard: 'risk',
  soft: 'plain',
  full: 'watch',
  blocked: 'watch',
  'auto-reply': 'plain',
  complaint: 'risk',
  unclear: 'plain',
  reply: 'thriving',
}

/** What came back, was complained of, or answered, as it was read. */
export function ReturnedPage() {
  const all = useWords()
  const { t } = all
  const go = useGo()
  const [search, setSearch] = useSearch()
  const kind = returnedKinds.find((one) => one === search.kind)
  const pages = useAskPages(api.returned, { limit: 50, ...(kind && { kind }) })
  if (pages.query.error !== null)
    return <ErrorState error={pages.query.error} retry={() => void pages.query.refetch()} />
  return (
    <>
      <PageTitle
        title={t(words.returned)}
        lede={t(words.returnedLede)}
        acts={
          <Select
            aria-label={t(words.kind)}
            w={220}
            allowDeselect={false}
            value={kind ?? ''}
            data={[
              { value: '', label: t(words.everyState) },
              ...returnedKinds.map((value) => ({ value: value as string, label: t(returnedNames[value]) })),
            ]}
            onChange={(next) => setSearch({ kind: next || undefined })}
          />
        }
      />
      <DataTable
        label={t(words.returned)}
        columns={columnsOf(all)}
        rows={pages.rows}
        rowId={({ id }) => id}
        onOpen={({ messageId, customerId }) => {
          if (messageId !== null) go(`/messages/${messageId}`)
          else if (customerId !== null) go(`/customers/${customerId}?tab=timeline`)
        }}
        more={pages.more}
        loading={pages.query.isPending}
        empty={<EmptyState title={t(words.nothingReturned)} text={t(words.nothingReturnedText)} />}
      />
    </>
  )
}

function columnsOf({ t, n }: Words): Column<ShownReturned>[] {
  return [
    {
      key: 'address',
      label: t(words.address),
      width: 220,
      grow: true,
      always: true,
      cell: ({ personName, address }) => personName || address || t(words.forgotten),
    },
    {
      key: 'kind',
      label: t(words.kind),
      width: 190,
      always: true,
      cell: ({ kind }) => <Pill tone={tones[kind]}>{t(returnedNames[kind])}</Pill>,
    },
    { key: 'status', label: t(words.status), width: 80, cell: ({ status }) => status },
    { key: 'said', label: t(words.saidThere), width: 380, cell: ({ said }) => said },
    { key: 'at', label: t(words.at), width: 140, cell: ({ receivedAt }) => n.instantShort(receivedAt) },
  ]
}
