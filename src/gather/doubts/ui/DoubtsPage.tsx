import { Button } from '@mantine/core'
import { useState } from 'react'
import { useSearch } from '#web/address.ts'
import { useAskPages } from '#web/asking/api.ts'
import { Card } from '#web/kit/page/Card.tsx'
import { PageTitle } from '#web/kit/page/PageTitle.tsx'
import { EmptyState } from '#web/kit/said/EmptyState.tsx'
import { Tabs, useTab } from '#web/kit/Tabs.tsx'
import { useMay } from '#web/session/session.ts'
import { useWords } from '#web/wording/say.ts'
import { doubtLists } from '../contract.ts'
import { listNames } from '../words.ts'
import { DoubtList } from './DoubtList.tsx'
import { api } from './doubts-api.ts'
import { sentences, words } from './words.ts'
import { DoubtDialog } from './writing/DoubtDialog.tsx'

const empties = { open: words.noneOpen, long: words.noneLong, settled: words.noneSettled } as const

/** What customers are unsure of or unhappy with, the longest open first; and what was settled. */
export function DoubtsPage() {
  const { t, n } = useWords()
  const mayWrite = useMay('customers.write')
  const [search, setSearch] = useSearch()
  const [open, setOpen] = useState(search.new !== undefined && mayWrite)
  const asked = useTab(doubtLists.map((key) => ({ key, label: key })))
  const list = doubtLists.find((one) => one === asked) ?? 'open'
  const pages = useAskPages(api.list, { list, limit: 50 })
  const counts = pages.first?.counts
  const isEmpty = counts !== undefined && counts.open + counts.settled === 0
  const close = () => {
    setOpen(false)
    if (search.new !== undefined) setSearch({ new: undefined })
  }
  const add = mayWrite ? <Button onClick={() => setOpen(true)}>{t(words.add)}</Button> : undefined
  return (
    <>
      <PageTitle
        title={counts === undefined ? t(words.doubts) : t(sentences.open, n.whole(counts.open))}
        lede={t(words.lede)}
        {...(counts !== undefined && !isEmpty && add && { acts: add })}
      />
      {isEmpty ? (
        <EmptyState title={t(words.none)} text={t(words.noneText)} act={add} />
      ) : (
        <>
          <Tabs
            label={t(words.which)}
            tabs={doubtLists.map((key) => ({ key, label: t(listNames[key]), count: counts?.[key] }))}
          />
          <Card flush>
            <DoubtList
              label={t(listNames[list])}
              pages={pages}
              withCustomer
              empty={<EmptyState title={t(empties[list])} />}
            />
          </Card>
        </>
      )}
      {open ? <DoubtDialog onClose={close} /> : null}
    </>
  )
}
