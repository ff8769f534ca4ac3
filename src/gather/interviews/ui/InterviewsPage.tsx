import { Button, TextInput } from '@mantine/core'
import { useDebouncedCallback } from '@mantine/hooks'
import { useState } from 'react'
import { useSearch } from '#web/address.ts'
import { useAskPages } from '#web/asking/api.ts'
import { SaveCsvButton } from '#web/kit/files/SaveCsvButton.tsx'
import { Go } from '#web/kit/Go.tsx'
import { Card } from '#web/kit/page/Card.tsx'
import { PageTitle } from '#web/kit/page/PageTitle.tsx'
import { EmptyState } from '#web/kit/said/EmptyState.tsx'
import { Tabs, useTab } from '#web/kit/Tabs.tsx'
import { useMay } from '#web/session/session.ts'
import { useWords } from '#web/wording/say.ts'
import { fileName } from '../words.ts'
import { InterviewList } from './InterviewList.tsx'
import css from './interviews.module.css'
import { api } from './interviews-api.ts'
import { ScriptsPanel } from './scripts/ScriptsPanel.tsx'
import { HeadDialog } from './sheet/HeadDialog.tsx'
import { sentences, words } from './words.ts'

/** Whom we asked, the latest first; and the scripts that interviews begin with. */
export function InterviewsPage() {
  const { t, n } = useWords()
  const mayWrite = useMay('customers.write')
  const [search, setSearch] = useSearch()
  const [open, setOpen] = useState(search.new !== undefined && mayWrite)
  const tabs = [
    { key: 'sheets', label: t(words.interviews) },
    { key: 'scripts', label: t(words.scripts) },
  ]
  const tab = useTab(tabs)
  const filter = { ...(search.q && { q: search.q }), ...(search.tag && { tag: search.tag }) }
  const pages = useAskPages(api.list, { ...filter, limit: 50 })
  const total = pages.first?.total
  const isEmpty = total === 0 && Object.keys(filter).length === 0
  const close = () => {
    setOpen(false)
    if (search.new !== undefined) setSearch({ new: undefined })
  }
  const begin = mayWrite ? <Button onClick={() => setOpen(true)}>{t(words.begin)}</Button> : undefined
  return (
    <>
      <PageTitle
        title={total === undefined || total === 0 ? t(words.interviews) : t(sentences.count, n.whole(total))}
        lede={t(words.lede)}
        {...(!isEmpty &&
          tab !== 'scripts' && {
            acts: (
              <>
                <SaveCsvButton from="/interview-file" wish={filter} named={t(fileName)} />
                {begin}
              </>
            ),
          })}
      />
      <Tabs label={t(words.tabs)} tabs={tabs} />
      {tab === 'scripts' ? <ScriptsPanel /> : null}
      {tab !== 'scripts' && isEmpty ? <EmptyState title={t(words.none)} text={t(words.noneText)} act={begin} /> : null}
      {tab !== 'scripts' && !isEmpty ? (
        <>
          <Finding />
          <Card flush>
            <InterviewList
              label={t(words.interviews)}
              pages={pages}
              empty={<EmptyState title={t(words.noneSuch)} act={<Go to="/interviews">{t(words.showAll)}</Go>} />}
            />
          </Card>
        </>
      ) : null}
      {open ? <HeadDialog onClose={close} /> : null}
    </>
  )
}

function Finding() {
  const { t } = useWords()
  const [search, setSearch] = useSearch()
  const [typed, type] = useState(search.q ?? '')
  const find = useDebouncedCallback((q: string) => setSearch({ q: q.trim() || undefined }), 250)
  return (
    <div className={css.filters}>
      <TextInput
        aria-label={t(words.find)}
        placeholder={t(words.find)}
        value={typed}
        w={260}
        onChange={({ currentTarget: { value } }) => {
          type(value)
          find(value)
        }}
      />
    </div>
  )
}
