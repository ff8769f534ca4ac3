import { Button, Select } from '@mantine/core'
import { useState } from 'react'
import { useGo, useSearch } from '#web/address.ts'
import { useAskPages } from '#web/asking/api.ts'
import { PageTitle } from '#web/kit/page/PageTitle.tsx'
import { EmptyState } from '#web/kit/said/EmptyState.tsx'
import { ErrorState } from '#web/kit/said/ErrorState.tsx'
import { DataTable } from '#web/kit/table/DataTable.tsx'
import { useMay } from '#web/session/session.ts'
import { useWords } from '#web/wording/say.ts'
import { api } from '../content-api.ts'
import { ContentTabs } from '../unseen/ContentTabs.tsx'
import { TemplateDialog } from './TemplateDialog.tsx'
import { templateColumns } from './template-columns.tsx'
import { sentences, words } from './template-words.ts'
import css from './templates.module.css'

/** What there is to write with: each template with how far it is, and in which languages. */
export function TemplatesPage() {
  const all = useWords()
  const { t, n } = all
  const go = useGo()
  const mayWrite = useMay('content.write')
  const [search, setSearch] = useSearch()
  const [isAdding, setAdding] = useState(search.new !== undefined && mayWrite)
  const archived = search.archived === 'yes'
  const pages = useAskPages(api.templates, { archived, limit: 50 })
  if (pages.query.error !== null)
    return <ErrorState error={pages.query.error} retry={() => void pages.query.refetch()} />
  const isEmpty = pages.first?.rows.length === 0 && !archived
  const add = mayWrite ? <Button onClick={() => setAdding(true)}>{t(words.add)}</Button> : undefined
  const count = n.whole(pages.rows.length) + (pages.more.has ? '+' : '')
  const close = () => {
    setAdding(false)
    if (search.new !== undefined) setSearch({ new: undefined })
  }
  return (
    <>
      <PageTitle
        title={pages.first === undefined || isEmpty || archived ? t(words.templates) : t(sentences.titleCount, count)}
        lede={t(words.lede)}
        {...(!isEmpty && { acts: add })}
      />
      <ContentTabs />
      {isEmpty ? null : (
        <div className={css.bar}>
          <Select
            label={t(words.show)}
            data={[
              { value: '', label: t(words.inUse) },
              { value: 'yes', label: t(words.archivedOnes) },
            ]}
            value={archived ? 'yes' : ''}
            onChange={(value) => setSearch({ archived: value || undefined })}
            allowDeselect={false}
            w={200}
          />
        </div>
      )}
      <DataTable
        label={t(words.templates)}
        columns={templateColumns(all)}
        rows={pages.rows}
        rowId={({ id }) => id}
        onOpen={({ id }) => go(`/content/templates/${id}`)}
        more={pages.more}
        loading={pages.query.isPending}
        empty={
          isEmpty ? (
            <EmptyState title={t(words.none)} text={t(words.noneText)} act={add} />
          ) : (
            <EmptyState title={t(words.noneFound)} />
          )
        }
      />
      {isAdding ? <TemplateDialog onClose={close} /> : null}
    </>
  )
}
