import { Button } from '@mantine/core'
import { useState } from 'react'
import { useSearch } from '#web/address.ts'
import { useAskPages } from '#web/asking/api.ts'
import { Card } from '#web/kit/page/Card.tsx'
import { PageTitle } from '#web/kit/page/PageTitle.tsx'
import { EmptyState } from '#web/kit/said/EmptyState.tsx'
import { useWords } from '#web/wording/say.ts'
import { filterIn } from './listing/filter-in.ts'
import { QuoteList } from './QuoteList.tsx'
import css from './quotes.module.css'
import { api } from './quotes-api.ts'
import { sentences, words } from './words.ts'

/** The quotes of a filter as they go on paper: with no name beyond the consent, and with the moment at which they were made. */
export function PrintPage() {
  const { t, n } = useWords()
  const [search] = useSearch()
  const pages = useAskPages(api.list, { ...filterIn(search), limit: 200 })
  const [opened] = useState(() => new Date())
  const madeAt = pages.query.dataUpdatedAt > 0 ? new Date(pages.query.dataUpdatedAt) : opened
  return (
    <>
      <PageTitle
        title={t(words.quotes)}
        lede={t(words.printLede)}
        acts={
          <Button variant="default" onClick={() => window.print()}>
            {t(words.print)}
          </Button>
        }
      />
      <p className={css.made}>{t(sentences.madeAt, n.instant(madeAt.toISOString()))}</p>
      <Card flush>
        <QuoteList label={t(words.quotes)} pages={pages} isPaper empty={<EmptyState title={t(words.noneSuch)} />} />
      </Card>
    </>
  )
}
