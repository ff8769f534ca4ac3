import { Button } from '@mantine/core'
import { useState } from 'react'
import { useAct, useAskPages } from '#web/asking/api.ts'
import { Go } from '#web/kit/Go.tsx'
import { Card } from '#web/kit/page/Card.tsx'
import { EmptyState } from '#web/kit/said/EmptyState.tsx'
import { ErrorState } from '#web/kit/said/ErrorState.tsx'
import { LoadingRows } from '#web/kit/said/LoadingRows.tsx'
import { useMay } from '#web/session/session.ts'
import { useWords } from '#web/wording/say.ts'
import { sourceNames } from '../../words.ts'
import css from '../requests.module.css'
import { api, type ShownVoice } from '../requests-api.ts'
import { sentences, words } from '../words.ts'
import { VoiceDialog } from '../writing/VoiceDialog.tsx'

/** Who asked for it, when, in which words and where it was heard; the latest first. */
export function Voices({ requestId }: { readonly requestId: string }) {
  const { t } = useWords()
  const mayWrite = useMay('customers.write')
  const [adding, setAdding] = useState(false)
  const pages = useAskPages(api.voices, { id: requestId, limit: 50 })
  if (pages.query.error !== null)
    return <ErrorState error={pages.query.error} retry={() => void pages.query.refetch()} />
  const add = mayWrite ? <Button onClick={() => setAdding(true)}>{t(words.addVoice)}</Button> : undefined
  return (
    <Card title={t(words.voices)} {...(pages.rows.length > 0 && add && { acts: add })} flush>
      {pages.query.isPending ? <LoadingRows rows={2} /> : null}
      {pages.query.isSuccess && pages.rows.length === 0 ? (
        <EmptyState title={t(words.noVoices)} text={t(words.noVoicesText)} act={add} />
      ) : null}
      <ul className={css.lines} aria-label={t(words.voices)}>
        {pages.rows.map((voice) => (
          <Line key={voice.id} voice={voice} isDouble={voice.requestId !== requestId} mayWrite={mayWrite} />
        ))}
      </ul>
      {pages.more.has ? (
        <Button variant="subtle" loading={pages.more.loading} onClick={pages.more.load}>
          {t(words.showAll)}
        </Button>
      ) : null}
      {adding ? <VoiceDialog requestId={requestId} onClose={() => setAdding(false)} /> : null}
    </Card>
  )
}

type LineProps = { readonly voice: ShownVoice; readonly isDouble: boolean; readonly mayWrite: boolean }

function Line({ voice, isDouble, mayWrite }: LineProps) {
  const { t, n } = useWords()
  const { id, customerId, customerName, personName, saidOn, words: said, heardIn, requestTitle } = voice
  const remove = useAct(api.removeVoice, { done: words.takenBack })
  const where = heardIn === null ? null : `${t(sourceNames[heardIn.kind])}: ${heardIn.title}`
  const under = [n.day(saidOn), personName, isDouble ? t(sentences.heardFor, requestTitle) : null, where]
  return (
    <li className={css.line}>
      <div>
        <Go to={`/customers/${customerId}?tab=voice`}>{customerName}</Go>{' '}
        <span className={css.quiet}>{under.filter((part) => part).join(' · ')}</span>
        {said === '' ? null : <p className={css.words}>{said}</p>}
      </div>
      {mayWrite ? (
        <Button
          size="compact-sm"
          variant="subtle"
          loading={remove.isPending}
          aria-label={t(sentences.takeBackOf, customerName)}
          onClick={() => remove.mutate({ id })}
        >
          {t(words.takeBack)}
        </Button>
      ) : null}
    </li>
  )
}
