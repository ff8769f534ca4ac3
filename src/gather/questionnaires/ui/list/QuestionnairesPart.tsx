import { Button, Select } from '@mantine/core'
import { useState } from 'react'
import { useGo, useSearch } from '#web/address.ts'
import { useAskPages } from '#web/asking/api.ts'
import { EmptyState } from '#web/kit/said/EmptyState.tsx'
import { ErrorState } from '#web/kit/said/ErrorState.tsx'
import { DataTable } from '#web/kit/table/DataTable.tsx'
import { useMay } from '#web/session/session.ts'
import { useWords } from '#web/wording/say.ts'
import css from '../questionnaires.module.css'
import { api } from '../questionnaires-api.ts'
import { words } from './list-words.ts'
import { NewDialog } from './NewDialog.tsx'
import { addressOf, questionnaireColumns } from './questionnaire-columns.tsx'

/** What can be asked: each questionnaire with how far it is, and where there is none, how to begin. */
export function QuestionnairesPart() {
  const all = useWords()
  const { t } = all
  const go = useGo()
  const mayWrite = useMay('surveys.write')
  const [search, setSearch] = useSearch()
  const [isAdding, setAdding] = useState(search.new !== undefined && mayWrite)
  const retired = search.retired === 'yes'
  const pages = useAskPages(api.list, { retired, limit: 50 })
  if (pages.query.error !== null)
    return <ErrorState error={pages.query.error} retry={() => void pages.query.refetch()} />
  const isEmpty = pages.first?.rows.length === 0 && !retired
  const add = mayWrite ? <Button onClick={() => setAdding(true)}>{t(words.add)}</Button> : undefined
  const close = () => {
    setAdding(false)
    if (search.new !== undefined) setSearch({ new: undefined })
  }
  return (
    <>
      {isEmpty ? null : (
        <div className={css.bar}>
          <Select
            label={t(words.show)}
            data={[
              { value: '', label: t(words.inUse) },
              { value: 'yes', label: t(words.retiredOnes) },
            ]}
            value={retired ? 'yes' : ''}
            onChange={(value) => setSearch({ retired: value || undefined })}
            allowDeselect={false}
            w={180}
          />
          {add}
        </div>
      )}
      <DataTable
        label={t(words.questionnaires)}
        columns={questionnaireColumns(all)}
        rows={pages.rows}
        rowId={({ id }) => id}
        onOpen={({ id }) => go(addressOf(id))}
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
      {isAdding ? <NewDialog onClose={close} /> : null}
    </>
  )
}
