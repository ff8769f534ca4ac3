import { Button, Group } from '@mantine/core'
import { useState } from 'react'
import { useAct, type useAskPages } from '#web/asking/api.ts'
import { useConfirm } from '#web/kit/form/use-confirm.ts'
import { Go } from '#web/kit/Go.tsx'
import { ErrorState } from '#web/kit/said/ErrorState.tsx'
import { LoadingRows } from '#web/kit/said/LoadingRows.tsx'
import { useMay } from '#web/session/session.ts'
import { useWords } from '#web/wording/say.ts'
import { sourceNames } from '../words.ts'
import { ConsentLine } from './ConsentLine.tsx'
import { RenewDialog } from './keeping/RenewDialog.tsx'
import { onPaper } from './on-paper.ts'
import css from './quotes.module.css'
import { api, type ShownQuote } from './quotes-api.ts'
import { sentences, words } from './words.ts'

type QuoteListProps = {
  readonly label: string
  readonly pages: ReturnType<typeof useAskPages<typeof api.list>>
  /** Whether each says of which customer it is: on a customer's page it does not. */
  readonly withCustomer?: boolean
  /** On paper nothing is done and nobody is named beyond the consent. */
  readonly isPaper?: boolean
  readonly empty: React.ReactNode
}

export function QuoteList({ label, pages, withCustomer = false, isPaper = false, empty }: QuoteListProps) {
  const { t } = useWords()
  const { query, rows, more } = pages
  if (query.error !== null) return <ErrorState error={query.error} retry={() => void query.refetch()} />
  if (query.isPending) return <LoadingRows rows={3} />
  if (rows.length === 0) return empty
  return (
    <>
      <ul className={css.quotes} aria-label={label}>
        {rows.map((quote) => (
          <Line key={quote.id} quote={quote} withCustomer={withCustomer} isPaper={isPaper} />
        ))}
      </ul>
      {more.has ? (
        <Button variant="subtle" loading={more.loading} onClick={more.load}>
          {t(words.more)}
        </Button>
      ) : null}
    </>
  )
}

type LineProps = { readonly quote: ShownQuote; readonly withCustomer: boolean; readonly isPaper: boolean }

function Line({ quote, withCustomer, isPaper }: LineProps) {
  const { t, n } = useWords()
  const { words: said, signature, consent, source, saidAt, customerId, customerName, personName } = quote
  const where = [t(sourceNames[source.kind]), isPaper ? '' : source.title, n.dayOf(saidAt)]
  return (
    <li className={css.quote}>
      <blockquote className={css.words}>{said}</blockquote>
      <p className={css.under}>
        <span className={css.whose}>{signature}</span>
        <span>{where.filter((part) => part !== '').join(' · ')}</span>
        {isPaper ? null : <span>{personName}</span>}
        {withCustomer && customerId !== null ? <Go to={`/customers/${customerId}?tab=voice`}>{customerName}</Go> : null}
      </p>
      <p className={css.under}>
        <ConsentLine of={isPaper ? onPaper(consent) : consent} />
      </p>
      {isPaper ? null : <Acts quote={quote} />}
    </li>
  )
}

function Acts({ quote }: { readonly quote: ShownQuote }) {
  const { t } = useWords()
  const confirm = useConfirm()
  const mayWrite = useMay('customers.write')
  const [renewing, setRenewing] = useState(false)
  const withdraw = useAct(api.withdraw, { done: words.withdrawn })
  const remove = useAct(api.remove, { done: words.removed })
  if (!mayWrite) return null
  const { id, words: said } = quote
  const withdrawIt = async () => {
    const asked = { title: t(words.withdrawTitle), text: t(words.withdrawText), act: t(words.withdraw), danger: true }
    if (await confirm(asked)) withdraw.mutate({ id })
  }
  const removeIt = async () => {
    const asked = { title: t(words.removeTitle), text: t(words.removeText), act: t(words.remove), danger: true }
    if (await confirm(asked)) remove.mutate({ id })
  }
  return (
    <Group gap={4} mt={6}>
      <Button
        size="compact-sm"
        variant="default"
        loading={withdraw.isPending}
        aria-label={t(sentences.withdrawOf, said)}
        onClick={() => void withdrawIt()}
      >
        {t(words.withdraw)}
      </Button>
      <Button
        size="compact-sm"
        variant="subtle"
        aria-label={t(sentences.renewOf, said)}
        onClick={() => setRenewing(true)}
      >
        {t(words.renew)}
      </Button>
      <Button
        size="compact-sm"
        variant="subtle"
        color="red"
        loading={remove.isPending}
        aria-label={t(sentences.removeOf, said)}
        onClick={() => void removeIt()}
      >
        {t(words.remove)}
      </Button>
      {renewing ? <RenewDialog quote={quote} onClose={() => setRenewing(false)} /> : null}
    </Group>
  )
}
