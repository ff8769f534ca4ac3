import { Button } from '@mantine/core'
import { useState } from 'react'
import { useSearch } from '#web/address.ts'
import { useAct, useAsk, useAskPages } from '#web/asking/api.ts'
import { Pill } from '#web/kit/Pill.tsx'
import { Card } from '#web/kit/page/Card.tsx'
import { OnlyThese } from '#web/kit/page/OnlyThese.tsx'
import { EmptyState } from '#web/kit/said/EmptyState.tsx'
import { ErrorState } from '#web/kit/said/ErrorState.tsx'
import { type Column, DataTable } from '#web/kit/table/DataTable.tsx'
import type { AboutCustomer } from '#web/screens.ts'
import { useMay } from '#web/session/session.ts'
import { useWords, type Words } from '#web/wording/say.ts'
import { isOpen } from '../contract.ts'
import { fieldNames, priorityNames, statusNames } from '../words.ts'
import { CaseDialog } from './CaseDialog.tsx'
import { api, type ShownCase } from './support-api.ts'
import { sentences, words } from './words.ts'

/** What the customer asked of us, the newest first, and what still waits. */
export function CasesPanel({ customerId }: AboutCustomer) {
  const all = useWords()
  const { t } = all
  const mayWrite = useMay('customers.write')
  const [opening, setOpening] = useState(false)
  const [{ open: shown }, setSearch] = useSearch()
  const isOpenOnly = shown === 'yes'
  const pages = useAskPages(api.list, { customerId, limit: 100, ...(isOpenOnly && { open: true }) })
  const waiting = useAsk(api.list, { customerId, open: true, limit: 200 })
  if (pages.query.error !== null)
    return <ErrorState error={pages.query.error} retry={() => void pages.query.refetch()} />
  const open = mayWrite ? <Button onClick={() => setOpening(true)}>{t(words.open)}</Button> : undefined
  return (
    <Card
      title={waiting.data ? t(sentences.open, waiting.data.rows.length) : t(words.support)}
      {...(pages.rows.length > 0 && open && { acts: open })}
      flush
    >
      {isOpenOnly ? <OnlyThese onAll={() => setSearch({ open: undefined })}>{t(words.openOnly)}</OnlyThese> : null}
      <DataTable
        label={t(words.support)}
        columns={columnsOf(all, mayWrite)}
        rows={pages.rows}
        rowId={({ id }) => id}
        more={pages.more}
        loading={pages.query.isPending}
        empty={<EmptyState title={t(words.none)} text={t(words.noneText)} act={open} />}
      />
      {opening ? <CaseDialog customerId={customerId} onClose={() => setOpening(false)} /> : null}
    </Card>
  )
}

function columnsOf({ t, n }: Words, mayWrite: boolean): Column<ShownCase>[] {
  const shown: Column<ShownCase>[] = [
    { key: 'opened', label: t(fieldNames.openedAt), width: 190, cell: ({ openedAt }) => n.instant(openedAt) },
    {
      key: 'subject',
      label: t(fieldNames.subject),
      width: 200,
      grow: true,
      always: true,
      cell: ({ subject, externalId }) => subject || externalId,
    },
    { key: 'requester', label: t(fieldNames.requester), width: 160, cell: ({ requester }) => requester ?? '' },
    {
      key: 'status',
      label: t(fieldNames.status),
      width: 110,
      cell: ({ status }) => <Pill tone={isOpen({ status }) ? 'watch' : 'plain'}>{t(statusNames[status])}</Pill>,
    },
    { key: 'priority', label: t(fieldNames.priority), width: 90, cell: ({ priority }) => t(priorityNames[priority]) },
    {
      key: 'escalated',
      label: t(fieldNames.escalated),
      width: 120,
      cell: ({ escalated }) => (escalated ? <Pill tone="risk">{t(fieldNames.escalated)}</Pill> : ''),
    },
    {
      key: 'first',
      label: t(fieldNames.firstResponse),
      width: 130,
      right: true,
      cell: ({ firstResponseMinutes }) =>
        firstResponseMinutes === null ? '' : `${n.number(firstResponseMinutes)} ${t(words.minutes)}`,
    },
    {
      key: 'satisfaction',
      label: t(fieldNames.satisfaction),
      width: 110,
      right: true,
      cell: ({ satisfaction }) => (satisfaction === null ? '' : `${satisfaction} / 5`),
    },
  ]
  return mayWrite
    ? [...shown, { key: 'acts', label: t(words.acts), quiet: true, width: 130, cell: (row) => <CaseAct of={row} /> }]
    : shown
}

function CaseAct({ of }: { readonly of: ShownCase }) {
  const { t } = useWords()
  const close = useAct(api.close, { done: words.closed })
  const reopen = useAct(api.reopen, { done: words.reopened })
  const act = isOpen(of) ? close : reopen
  return (
    <Button size="compact-sm" variant="subtle" loading={act.isPending} onClick={() => act.mutate({ id: of.id })}>
      {t(isOpen(of) ? words.close : words.reopen)}
    </Button>
  )
}
