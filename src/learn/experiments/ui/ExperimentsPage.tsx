import { Button } from '@mantine/core'
import { useState } from 'react'
import { useGo, useSearch } from '#web/address.ts'
import { useAskPages } from '#web/asking/api.ts'
import { Go } from '#web/kit/Go.tsx'
import { Pill } from '#web/kit/Pill.tsx'
import { PageTitle } from '#web/kit/page/PageTitle.tsx'
import { EmptyState } from '#web/kit/said/EmptyState.tsx'
import { ErrorState } from '#web/kit/said/ErrorState.tsx'
import { type Column, DataTable } from '#web/kit/table/DataTable.tsx'
import { useMay } from '#web/session/session.ts'
import { useWords, type Words } from '#web/wording/say.ts'
import { indexSaid } from '../saying/figure-said.ts'
import { verdictNames } from '../words.ts'
import { toneOf } from './card/FiguresCard.tsx'
import { api, type ShownExperiment } from './experiments-api.ts'
import { menuWords } from './menu-words.ts'
import { sentences, words } from './words.ts'
import { ExperimentDialog } from './writing/ExperimentDialog.tsx'

/** What was tried, the latest first, each with the verdict on the figure that is watched. */
export function ExperimentsPage() {
  const all = useWords()
  const { t, n } = all
  const go = useGo()
  const mayWrite = useMay('experiments.write')
  const [search, setSearch] = useSearch()
  const [open, setOpen] = useState(search.new !== undefined && mayWrite)
  const pages = useAskPages(api.list, { limit: 50 })
  if (pages.query.error !== null)
    return <ErrorState error={pages.query.error} retry={() => void pages.query.refetch()} />
  const close = () => {
    setOpen(false)
    if (search.new !== undefined) setSearch({ new: undefined })
  }
  const total = pages.first?.total ?? 0
  const add = mayWrite ? <Button onClick={() => setOpen(true)}>{t(words.add)}</Button> : undefined
  return (
    <>
      <PageTitle
        title={total === 0 ? t(menuWords.experiments) : t(sentences.title, n.whole(total))}
        lede={t(words.lede)}
        {...(total > 0 && add && { acts: add })}
      />
      <DataTable
        label={t(menuWords.experiments)}
        columns={columnsOf(all)}
        rows={pages.rows}
        rowId={({ id }) => id}
        more={pages.more}
        total={total}
        loading={pages.query.isPending}
        empty={<EmptyState title={t(words.none)} text={t(words.noneText)} act={add} />}
      />
      {open ? <ExperimentDialog onClose={close} onKept={(id) => go(`/experiments/${id}`)} /> : null}
    </>
  )
}

function columnsOf({ t, n, locale }: Words): Column<ShownExperiment>[] {
  const watched = ({ card }: ShownExperiment) => card?.figures[0]
  return [
    {
      key: 'name',
      label: t(words.name),
      width: 300,
      cell: ({ id, name }) => <Go to={`/experiments/${id}`}>{name}</Go>,
    },
    {
      key: 'verdict',
      label: t(words.verdict),
      width: 220,
      cell: (row) => {
        const verdict = watched(row)?.verdict
        if (verdict === undefined) return t(words.waiting)
        return <Pill tone={toneOf[verdict]}>{t(verdictNames[verdict])}</Pill>
      },
    },
    { key: 'watched', label: t(words.watched), width: 160, cell: ({ figures }) => figures[0]?.name ?? '' },
    {
      key: 'index',
      label: t(words.index),
      width: 180,
      cell: (row) => {
        const index = watched(row)?.index
        return index?.known ? indexSaid(index.value, locale) : ''
      },
    },
    {
      key: 'people',
      label: t(words.people),
      width: 120,
      cell: ({ results }) => (results === null ? '' : n.whole((results.control ?? 0) + results.variant)),
    },
  ]
}
