import { Button } from '@mantine/core'
import { useState } from 'react'
import { useAskPages } from '#web/asking/api.ts'
import { EmptyState } from '#web/kit/said/EmptyState.tsx'
import { ErrorState } from '#web/kit/said/ErrorState.tsx'
import { DataTable } from '#web/kit/table/DataTable.tsx'
import { useMay } from '#web/session/session.ts'
import { useWords } from '#web/wording/say.ts'
import { api, type ShownLink } from './answering-api.ts'
import { LinkDialog } from './LinkDialog.tsx'
import { linkColumns } from './link-columns.tsx'
import css from './links.module.css'
import { NewLinkDialog } from './NewLinkDialog.tsx'
import { words } from './words.ts'

/** The addresses under which surveys are answered: how many answered, and what to hand out. */
export function LinksPart() {
  const all = useWords()
  const { t } = all
  const mayWrite = useMay('surveys.write')
  const [isAdding, setAdding] = useState(false)
  const [opened, setOpened] = useState<ShownLink['id'] | null>(null)
  const pages = useAskPages(api.list, { limit: 50 })
  if (pages.query.error !== null)
    return <ErrorState error={pages.query.error} retry={() => void pages.query.refetch()} />
  const add = mayWrite ? <Button onClick={() => setAdding(true)}>{t(words.add)}</Button> : undefined
  const isEmpty = pages.first?.rows.length === 0
  const shown = pages.rows.find(({ id }) => id === opened)
  return (
    <>
      {isEmpty ? null : <div className={css.bar}>{add}</div>}
      <DataTable
        label={t(words.links)}
        columns={linkColumns(all)}
        rows={pages.rows}
        rowId={({ id }) => id}
        onOpen={({ id }) => setOpened(id)}
        more={pages.more}
        loading={pages.query.isPending}
        empty={<EmptyState title={t(words.none)} text={t(words.noneText)} act={add} />}
      />
      {isAdding ? (
        <NewLinkDialog
          onClose={() => setAdding(false)}
          onMade={(id) => {
            setAdding(false)
            setOpened(id)
          }}
        />
      ) : null}
      {shown === undefined ? null : <LinkDialog link={shown} onClose={() => setOpened(null)} />}
    </>
  )
}
