import { Button, Stack } from '@mantine/core'
import { useState } from 'react'
import { useSearch } from '#web/address.ts'
import { useAskPages } from '#web/asking/api.ts'
import { Pill } from '#web/kit/Pill.tsx'
import { Card } from '#web/kit/page/Card.tsx'
import { OnlyThese } from '#web/kit/page/OnlyThese.tsx'
import { EmptyState } from '#web/kit/said/EmptyState.tsx'
import { ErrorState } from '#web/kit/said/ErrorState.tsx'
import { type Column, DataTable } from '#web/kit/table/DataTable.tsx'
import type { AboutCustomer } from '#web/screens.ts'
import { useMay } from '#web/session/session.ts'
import { useWords, type Words } from '#web/wording/say.ts'
import { amountUnknown, contractKindNames, fieldNames, taxNames } from '../words.ts'
import { api, type ShownContract } from './contracts-api.ts'
import { ContractDialog } from './dialog/ContractDialog.tsx'
import { AmendmentsCard } from './history/AmendmentsCard.tsx'
import { OnDayCard } from './history/OnDayCard.tsx'
import { calledIn, pricedIn } from './history/what-changed.ts'
import { makingOf, recurring, withoutAmount, withoutEnd, yearlyValues } from './in-force.ts'
import { PurchasesCard } from './PurchasesCard.tsx'
import { renewalIn, renewalNames } from './renewal.ts'
import { making, sentences, standings, words } from './words.ts'

/** What was agreed with the customer, what of it is in force, and what they bought besides. */
export function ContractsPanel({ customerId }: AboutCustomer) {
  const all = useWords()
  const { t } = all
  const mayWrite = useMay('customers.write')
  const [open, setOpen] = useState<ShownContract | 'new' | null>(null)
  const pages = useAskPages(api.list, { customerId, limit: 100 })
  const [{ of }, setSearch] = useSearch()
  const isNarrowed = of === 'value' || of === 'renewal'
  if (pages.query.error !== null)
    return <ErrorState error={pages.query.error} retry={() => void pages.query.refetch()} />
  const add = mayWrite ? <Button onClick={() => setOpen('new')}>{t(words.add)}</Button> : undefined
  return (
    <Stack gap="md">
      <Card title={titleOf(pages.rows, all)} {...(pages.rows.length > 0 && add && { acts: add })} flush>
        {isNarrowed ? <OnlyThese onAll={() => setSearch({ of: undefined })}>{t(making[of])}</OnlyThese> : null}
        <DataTable
          label={t(words.contracts)}
          columns={columnsOf(all, pages.rows)}
          rows={makingOf(of, pages.rows)}
          rowId={({ id }) => id}
          {...(mayWrite && { onOpen: setOpen })}
          more={pages.more}
          loading={pages.query.isPending}
          height={440}
          empty={<EmptyState title={t(words.none)} text={t(words.noneText)} act={add} />}
        />
      </Card>
      {pages.rows.length === 0 ? null : (
        <>
          <AmendmentsCard contracts={pages.rows} />
          <OnDayCard customerId={customerId} />
        </>
      )}
      <PurchasesCard customerId={customerId} />
      {open === null ? null : (
        <ContractDialog
          customerId={customerId}
          contracts={pages.rows}
          {...(open !== 'new' && { contract: open })}
          onClose={() => setOpen(null)}
        />
      )}
    </Stack>
  )
}

function titleOf(rows: readonly ShownContract[], { t, n }: Words): string {
  const sums = yearlyValues(rows).map((value) => n.money(value))
  const unknown = withoutAmount(rows)
  if (sums.length === 0) return unknown === 0 ? t(words.contracts) : t(sentences.titleUnknown, unknown)
  const title = t(sentences.title, recurring(rows).length, sums.join(' + '))
  return unknown === 0 ? title : `${title} ${t(sentences.withoutAmount, unknown)}`
}

function columnsOf(all: Words, rows: readonly ShownContract[]): Column<ShownContract>[] {
  const { t, n } = all
  const called = new Map(rows.map((one) => [one.id, calledIn(one, all)]))
  const state = ({ standing, cancellationRequestedOn: asked }: ShownContract) =>
    standing === 'in force' && asked !== null ? (
      <Pill tone="watch">{t(words.cancelling)}</Pill>
    ) : (
      <Pill tone={standing === 'in force' ? 'thriving' : 'plain'}>{t(standings[standing])}</Pill>
    )
  const notice = ({ noticeDeadline: deadline }: ShownContract) => {
    if (deadline === null) return ''
    const { on, sayBy } = deadline
    if (sayBy === on) return n.day(on)
    return `${n.day(on)} · ${sayBy === null ? t(words.noticeUnknown) : t(sentences.sayBy, n.day(sayBy))}`
  }
  const term = (of: ShownContract) =>
    t(sentences.term, n.day(of.startsOn), of.endsOn === null ? t(withoutEnd(of)) : n.day(of.endsOn))
  return [
    {
      key: 'plan',
      label: t(fieldNames.plan),
      width: 150,
      grow: true,
      always: true,
      cell: ({ plan, kind }) => plan ?? t(contractKindNames[kind]),
    },
    { key: 'state', label: t(words.state), width: 200, cell: state },
    { key: 'term', label: t(words.term), width: 270, cell: term },
    {
      key: 'renews',
      label: t(fieldNames.autoRenew),
      width: 110,
      cell: ({ autoRenew }) => t(renewalNames[renewalIn(autoRenew)]),
    },
    { key: 'notice', label: t(fieldNames.noticeOn), width: 230, cell: notice },
    {
      key: 'predecessor',
      label: t(fieldNames.renews),
      width: 190,
      cell: ({ renewsId, renewsNumber }) => (renewsId === null ? renewsNumber : (called.get(renewsId) ?? '')),
    },
    {
      key: 'seats',
      label: t(fieldNames.seats),
      width: 80,
      right: true,
      cell: ({ seats }) => (seats === null ? '' : n.whole(seats)),
    },
    {
      key: 'amount',
      label: t(fieldNames.amount),
      width: 170,
      right: true,
      cell: ({ amount, currency, period }) =>
        amount === null ? t(amountUnknown) : pricedIn({ amount, currency, period }, all),
    },
    {
      key: 'tax',
      label: t(fieldNames.tax),
      width: 130,
      cell: ({ tax, taxRate }) => (taxRate === null ? t(taxNames[tax]) : `${t(taxNames[tax])} ${Number(taxRate)}%`),
    },
    {
      key: 'yearly',
      label: t(words.yearly),
      width: 140,
      right: true,
      cell: ({ yearlyValue, currency }) =>
        yearlyValue === null ? t(amountUnknown) : n.money({ amount: yearlyValue, currency }),
    },
  ]
}
