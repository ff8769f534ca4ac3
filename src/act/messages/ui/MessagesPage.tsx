import { Button, Group } from '@mantine/core'
import { useGo } from '#web/address.ts'
import { useAsk, useAskPages } from '#web/asking/api.ts'
import { Go } from '#web/kit/Go.tsx'
import { Pill } from '#web/kit/Pill.tsx'
import { PageTitle } from '#web/kit/page/PageTitle.tsx'
import { EmptyState } from '#web/kit/said/EmptyState.tsx'
import { ErrorState } from '#web/kit/said/ErrorState.tsx'
import { Note } from '#web/kit/said/Note.tsx'
import { type Column, DataTable } from '#web/kit/table/DataTable.tsx'
import { useMay } from '#web/session/session.ts'
import { useWords, type Words } from '#web/wording/say.ts'
import type { DeliveryState } from '../contract.ts'
import { classNames, stateNames } from '../words.ts'
import { api, type ShownMessage } from './messages-api.ts'
import { sentences, words } from './words.ts'

/** The messages of the workspace, each with what became of it. */
export function MessagesPage() {
  const all = useWords()
  const { t } = all
  const go = useGo()
  const maySend = useMay('messages.send')
  const pages = useAskPages(api.list, { limit: 50 })
  const doubts = useAsk(api.deliveries, { state: 'in doubt', limit: 200 })
  if (pages.query.error !== null)
    return <ErrorState error={pages.query.error} retry={() => void pages.query.refetch()} />
  const write = maySend ? (
    <Button component={Go} quiet to="/messages/new">
      {t(words.write)}
    </Button>
  ) : null
  const inDoubt = doubts.data?.rows.length ?? 0
  return (
    <>
      <PageTitle
        title={t(words.messages)}
        lede={t(words.lede)}
        acts={
          <Group gap="xs">
            <Button component={Go} quiet to="/messages/returned" variant="default">
              {t(words.returned)}
            </Button>
            <Button component={Go} quiet to="/messages/suppressed" variant="default">
              {t(words.suppressions)}
            </Button>
            {write}
          </Group>
        }
      />
      {inDoubt === 0 ? null : (
        <Note tone="watch">
          <Go to="/messages/deliveries?state=in%20doubt">{t(sentences.inDoubt, inDoubt)}</Go>
        </Note>
      )}
      <DataTable
        label={t(words.messages)}
        columns={columnsOf(all)}
        rows={pages.rows}
        rowId={({ id }) => id}
        onOpen={({ id }) => go(`/messages/${id}`)}
        more={pages.more}
        loading={pages.query.isPending}
        empty={<EmptyState title={t(words.none)} text={t(words.noneText)} act={write} />}
      />
    </>
  )
}

const shown: readonly DeliveryState[] = ['accepted', 'held back', 'refused', 'in doubt']

function columnsOf({ t, n }: Words): Column<ShownMessage>[] {
  return [
    {
      key: 'subject',
      label: t(words.subject),
      width: 240,
      grow: true,
      always: true,
      cell: ({ said, template }) => (said.ja ?? said.en)?.subject ?? template?.name,
    },
    { key: 'class', label: t(words.class), width: 130, cell: (one) => <Pill>{t(classNames[one.class])}</Pill> },
    ...shown.map(
      (state): Column<ShownMessage> => ({
        key: state,
        label: t(stateNames[state]),
        width: 120,
        cell: ({ counts }) => (counts[state] ? n.whole(counts[state]) : ''),
      }),
    ),
    { key: 'at', label: t(words.at), width: 150, cell: ({ changedAt }) => n.instantShort(changedAt) },
  ]
}
