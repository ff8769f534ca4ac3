import { Button } from '@mantine/core'
import { useState } from 'react'
import { useGo, useSearch } from '#web/address.ts'
import { useAskPages } from '#web/asking/api.ts'
import { Go } from '#web/kit/Go.tsx'
import { PageTitle } from '#web/kit/page/PageTitle.tsx'
import { EmptyState } from '#web/kit/said/EmptyState.tsx'
import { ErrorState } from '#web/kit/said/ErrorState.tsx'
import { type Column, DataTable } from '#web/kit/table/DataTable.tsx'
import { useMay } from '#web/session/session.ts'
import { useWords, type Words } from '#web/wording/say.ts'
import { api, type ShownRelease } from './releases-api.ts'
import { sentences, words } from './words.ts'
import { ReleaseDialog } from './writing/ReleaseDialog.tsx'

/** What was released, the latest first. */
export function ReleasesPage() {
  const all = useWords()
  const { t } = all
  const go = useGo()
  const maySend = useMay('messages.send')
  const [search, setSearch] = useSearch()
  const isNew = search.new !== undefined && maySend
  const [open, setOpen] = useState(isNew)
  const pages = useAskPages(api.list, { limit: 50 })
  if (pages.query.error !== null)
    return <ErrorState error={pages.query.error} retry={() => void pages.query.refetch()} />
  const close = () => {
    setOpen(false)
    if (search.new !== undefined) setSearch({ new: undefined })
  }
  const add = maySend ? <Button onClick={() => setOpen(true)}>{t(words.add)}</Button> : undefined
  return (
    <>
      <PageTitle title={t(words.releases)} lede={t(words.lede)} {...(pages.rows.length > 0 && add && { acts: add })} />
      <DataTable
        label={t(words.releases)}
        columns={columnsOf(all)}
        rows={pages.rows}
        rowId={({ id }) => id}
        more={pages.more}
        loading={pages.query.isPending}
        empty={<EmptyState title={t(words.none)} text={t(words.noneText)} act={add} />}
      />
      {open ? <ReleaseDialog onClose={close} onKept={(id) => go(`/releases/${id}`)} /> : null}
    </>
  )
}

function columnsOf({ t, n }: Words): Column<ShownRelease>[] {
  const people = (count: number) => t(sentences.count, n.whole(count))
  return [
    {
      key: 'title',
      label: t(words.title),
      width: 220,
      grow: true,
      always: true,
      cell: ({ id, title }) => <Go to={`/releases/${id}`}>{title}</Go>,
    },
    { key: 'on', label: t(words.releasedOn), width: 160, cell: ({ releasedOn }) => n.day(releasedOn) },
    { key: 'event', label: t(words.event), width: 220, cell: ({ event }) => event },
    { key: 'told', label: t(words.told), width: 110, right: true, cell: ({ told }) => people(told) },
    { key: 'held', label: t(words.heldBack), width: 110, right: true, cell: ({ heldBack }) => people(heldBack) },
  ]
}
