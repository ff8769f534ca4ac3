import { useState } from 'react'
import { useSearch } from '#web/address.ts'
import { useAct, useAskPages } from '#web/asking/api.ts'
import { Go } from '#web/kit/Go.tsx'
import { Pill } from '#web/kit/Pill.tsx'
import { OnlyThese } from '#web/kit/page/OnlyThese.tsx'
import { EmptyState } from '#web/kit/said/EmptyState.tsx'
import { ErrorState } from '#web/kit/said/ErrorState.tsx'
import { type Column, DataTable } from '#web/kit/table/DataTable.tsx'
import { useMay } from '#web/session/session.ts'
import { useWords, type Words } from '#web/wording/say.ts'
import { verdicts } from '../../sentiment/said.ts'
import { VerbatimDialog } from '../one/VerbatimDialog.tsx'
import { useMakeRequest } from '../use-make-request.ts'
import css from '../verbatims.module.css'
import { api, type ShownVerbatim } from '../verbatims-api.ts'
import { sentences, words } from '../words.ts'
import { filterIn } from './filter-in.ts'
import { VerdictPill } from './VerdictPill.tsx'

/** The texts themselves, the newest first; a row opens, and a key says how it is meant. */
export function TextsTable({ today }: { readonly today: string }) {
  const all = useWords()
  const { t, n } = all
  const [search, setSearch] = useSearch()
  const mayWrite = useMay('customers.write')
  const [open, setOpen] = useState<string | null>(null)
  const filter = filterIn(search, today)
  const pages = useAskPages(api.list, { ...filter, limit: 50 })
  const acts = useRowActs(mayWrite)
  if (pages.query.error !== null)
    return <ErrorState error={pages.query.error} retry={() => void pages.query.refetch()} />
  const total = pages.first?.total
  return (
    <>
      {filter.topic === undefined ? null : (
        <OnlyThese onAll={() => setSearch({ topic: undefined })}>
          {t(sentences.only, filter.topic, total === undefined ? '' : n.whole(total))}
        </OnlyThese>
      )}
      {mayWrite ? <p className={`${css.keys} ${css.byKey}`}>{t(words.keys)}</p> : null}
      <DataTable
        label={t(words.texts)}
        columns={columnsOf(all)}
        rows={pages.rows}
        rowId={({ id }) => id}
        onOpen={({ id }) => setOpen(id)}
        more={pages.more}
        total={total}
        loading={pages.query.isPending}
        keep="verbatims"
        rowActs={acts}
        empty={<EmptyState title={t(words.noneSuch)} act={<Go to="/verbatims?tab=texts">{t(words.showAll)}</Go>} />}
      />
      {open === null ? null : <VerbatimDialog id={open} onClose={() => setOpen(null)} />}
    </>
  )
}

function useRowActs(mayWrite: boolean): Readonly<Record<string, (row: ShownVerbatim) => void>> {
  const correct = useAct(api.correct, { done: words.corrected })
  const uncorrect = useAct(api.uncorrect, { done: words.uncorrected })
  const make = useMakeRequest()
  if (!mayWrite) return {}
  const said = verdicts.map((verdict, nth) => [
    String(nth + 1),
    ({ id }: ShownVerbatim) => correct.mutate({ id, verdict }),
  ])
  return {
    ...Object.fromEntries(said),
    '0': ({ id }) => uncorrect.mutate({ id }),
    r: ({ id }) => make.mutate({ id }),
  }
}

function columnsOf({ t, n }: Words): Column<ShownVerbatim>[] {
  return [
    {
      key: 'when',
      label: t(words.when),
      width: 140,
      always: true,
      cell: ({ saidAt }) => n.dayOf(saidAt),
    },
    {
      key: 'verdict',
      label: t(words.verdict),
      width: 130,
      always: true,
      cell: (row) => <VerdictPill row={row} />,
    },
    { key: 'said', label: t(words.said), width: 280, grow: true, always: true, cell: ({ said }) => said },
    {
      key: 'customer',
      label: t(words.customer),
      width: 160,
      cell: ({ customerId, customerName }) =>
        customerId === null ? t(words.nobody) : <Go to={`/customers/${customerId}?tab=voice`}>{customerName}</Go>,
    },
    { key: 'nps', label: t(words.nps), width: 60, right: true, cell: ({ nps }) => (nps === null ? '' : n.whole(nps)) },
    {
      key: 'tags',
      label: t(words.tags),
      width: 140,
      cell: ({ tags }) => tags.map(({ id, name }) => <Pill key={id}>{name}</Pill>),
    },
    { key: 'topics', label: t(words.topics), width: 180, hidden: true, cell: ({ topics }) => topics.join(', ') },
  ]
}
