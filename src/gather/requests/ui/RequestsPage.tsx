import { Button, Group } from '@mantine/core'
import { useState } from 'react'
import { useGo, useSearch } from '#web/address.ts'
import { useAskPages } from '#web/asking/api.ts'
import { Go } from '#web/kit/Go.tsx'
import { PageTitle } from '#web/kit/page/PageTitle.tsx'
import { EmptyState } from '#web/kit/said/EmptyState.tsx'
import { ErrorState } from '#web/kit/said/ErrorState.tsx'
import { DataTable } from '#web/kit/table/DataTable.tsx'
import { useMay } from '#web/session/session.ts'
import { useWords } from '#web/wording/say.ts'
import { filterIn } from './listing/filter-in.ts'
import { RequestFilters } from './listing/RequestFilters.tsx'
import { requestColumns } from './listing/request-columns.tsx'
import { api } from './requests-api.ts'
import { sentences, words } from './words.ts'
import { RequestDialog } from './writing/RequestDialog.tsx'

/** What customers ask for, those first whose customers are worth the most. */
export function RequestsPage() {
  const all = useWords()
  const { t, n } = all
  const go = useGo()
  const mayWrite = useMay('customers.write')
  const mayImport = useMay('imports.run')
  const [search, setSearch] = useSearch()
  const isNew = search.new !== undefined && mayWrite
  const [open, setOpen] = useState(isNew)
  const filter = filterIn(search)
  const pages = useAskPages(api.list, { ...filter, limit: 50 })
  if (pages.query.error !== null)
    return <ErrorState error={pages.query.error} retry={() => void pages.query.refetch()} />
  const { counts, total } = pages.first ?? {}
  const { order: _, ...narrowing } = filter
  const isEmpty = total === 0 && Object.keys(narrowing).length === 0
  const openOnes = counts && counts.heard + counts.considered + counts.planned
  const close = () => {
    setOpen(false)
    if (search.new !== undefined) setSearch({ new: undefined })
  }
  const acts = mayWrite ? (
    <Group gap={8}>
      {mayImport ? (
        <Button variant="default" onClick={() => go('/imports')}>
          {t(words.importList)}
        </Button>
      ) : null}
      <Button onClick={() => setOpen(true)}>{t(words.add)}</Button>
    </Group>
  ) : undefined
  return (
    <>
      <PageTitle
        title={openOnes === undefined || narrowing.q ? t(words.requests) : t(sentences.open, n.whole(openOnes))}
        lede={t(words.lede)}
        {...(!isEmpty && { acts })}
      />
      {isEmpty ? null : <RequestFilters />}
      <DataTable
        label={t(words.requests)}
        columns={requestColumns(all)}
        rows={pages.rows}
        rowId={({ id }) => id}
        more={pages.more}
        total={total}
        loading={pages.query.isPending}
        keep="requests"
        empty={
          isEmpty ? (
            <EmptyState title={t(words.none)} text={t(words.noneText)} act={acts} />
          ) : (
            <EmptyState title={t(words.noneFound)} act={<Go to="/requests">{t(words.showAll)}</Go>} />
          )
        }
      />
      {open ? <RequestDialog onClose={close} onKept={(id) => go(`/requests/${id}`)} /> : null}
    </>
  )
}
