import { Button } from '@mantine/core'
import { useState } from 'react'
import { useSearch } from '#web/address.ts'
import { useAskPages } from '#web/asking/api.ts'
import { SaveCsvButton } from '#web/kit/files/SaveCsvButton.tsx'
import { Go } from '#web/kit/Go.tsx'
import { Card } from '#web/kit/page/Card.tsx'
import { PageTitle } from '#web/kit/page/PageTitle.tsx'
import { EmptyState } from '#web/kit/said/EmptyState.tsx'
import { useMay } from '#web/session/session.ts'
import { useWords } from '#web/wording/say.ts'
import { fileName } from '../words.ts'
import { KeepDialog } from './keeping/KeepDialog.tsx'
import { sourceIn } from './keeping/source-in.ts'
import { WhereDialog } from './keeping/WhereDialog.tsx'
import { filterIn } from './listing/filter-in.ts'
import { QuoteFilters } from './listing/QuoteFilters.tsx'
import { QuoteList } from './QuoteList.tsx'
import { api } from './quotes-api.ts'
import { sentences, words } from './words.ts'

/** Words of customers that may be used, each with the consent it rests on; `?of=` opens what is to become one. */
export function QuotesPage() {
  const { t, n } = useWords()
  const mayWrite = useMay('customers.write')
  const [search, setSearch] = useSearch()
  const [choosing, setChoosing] = useState(false)
  const filter = filterIn(search)
  const pages = useAskPages(api.list, { ...filter, limit: 50 })
  const total = pages.first?.total
  const isEmpty = total === 0 && Object.keys(filter).length === 0
  const of = sourceIn(search.of)
  const add = mayWrite ? (
    <Button variant={isEmpty ? 'filled' : 'default'} onClick={() => setChoosing(true)}>
      {t(words.keep)}
    </Button>
  ) : undefined
  const printed = new URLSearchParams(filter as Record<string, string>).toString()
  return (
    <>
      <PageTitle
        title={total === undefined || total === 0 ? t(words.quotes) : t(sentences.count, n.whole(total))}
        lede={t(words.lede)}
        {...(!isEmpty && {
          acts: (
            <>
              <Go to={`/quotes/print${printed === '' ? '' : `?${printed}`}`}>{t(words.toPrint)}</Go>
              <SaveCsvButton from="/quote-file" wish={filter} named={t(fileName)} />
              {add}
            </>
          ),
        })}
      />
      {isEmpty ? (
        <EmptyState title={t(words.none)} text={t(words.noneText)} act={add} />
      ) : (
        <>
          <QuoteFilters />
          <Card flush>
            <QuoteList
              label={t(words.quotes)}
              pages={pages}
              withCustomer
              empty={<EmptyState title={t(words.noneSuch)} act={<Go to="/quotes">{t(words.showAll)}</Go>} />}
            />
          </Card>
        </>
      )}
      {of !== undefined && mayWrite ? (
        <KeepDialog key={search.of} source={of} onClose={() => setSearch({ of: undefined })} />
      ) : null}
      {choosing && of === undefined ? (
        <WhereDialog
          onClose={() => setChoosing(false)}
          onChosen={(where) => {
            setChoosing(false)
            setSearch({ of: where })
          }}
        />
      ) : null}
    </>
  )
}
