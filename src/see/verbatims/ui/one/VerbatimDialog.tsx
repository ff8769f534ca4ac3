import { Button } from '@mantine/core'
import { useAsk } from '#web/asking/api.ts'
import { Dialog } from '#web/kit/form/Dialog.tsx'
import { Go } from '#web/kit/Go.tsx'
import { ErrorState } from '#web/kit/said/ErrorState.tsx'
import { LoadingRows } from '#web/kit/said/LoadingRows.tsx'
import { useMay } from '#web/session/session.ts'
import { useWords } from '#web/wording/say.ts'
import { sourceNames } from '../../words.ts'
import { textsAddress } from '../listing/TopicsTable.tsx'
import { VerdictPill } from '../listing/VerdictPill.tsx'
import { useMakeRequest } from '../use-make-request.ts'
import css from '../verbatims.module.css'
import { api, type ShownExplained } from '../verbatims-api.ts'
import { sentences, words } from '../words.ts'
import { Correction } from './Correction.tsx'
import { TagsOfOne } from './TagsOfOne.tsx'
import { Why } from './Why.tsx'

/** One text with why it is heard so, what somebody says of it, its tags and topics, and the way to a request. */
export function VerbatimDialog({ id, onClose }: { readonly id: string; readonly onClose: () => void }) {
  const { t } = useWords()
  const found = useAsk(api.find, { id })
  return (
    <Dialog open onClose={onClose} title={found.data?.customerName ?? t(words.verbatims)} wide>
      {found.error !== null ? <ErrorState error={found.error} retry={() => void found.refetch()} /> : null}
      {found.isPending ? <LoadingRows rows={4} /> : null}
      {found.data === undefined ? null : <Shown of={found.data} />}
    </Dialog>
  )
}

function Shown({ of }: { readonly of: ShownExplained }) {
  const { t, n } = useWords()
  const mayWrite = useMay('customers.write')
  const under = [n.dayOf(of.saidAt), of.personName, t(sourceNames[of.source.kind]), of.survey, of.question]
  return (
    <>
      <p className={css.quiet}>
        <VerdictPill row={of} /> {under.filter((part) => part).join(' · ')}
        {of.nps === null ? null : ` · NPS ${of.nps}`}
      </p>
      <Why of={of} />
      {mayWrite ? <Correction of={of} /> : null}
      <TagsOfOne of={of} mayWrite={mayWrite} />
      {of.topics.length === 0 ? null : (
        <section className={css.block}>
          <h3>{t(words.topics)}</h3>
          <p className={css.tag}>
            {of.topics.map((topic) => (
              <Go key={topic} to={textsAddress({ topic })}>
                {topic}
              </Go>
            ))}
          </p>
        </section>
      )}
      <ToRequest of={of} mayWrite={mayWrite} />
      {mayWrite && of.source.kind === 'response' ? (
        <p className={css.block}>
          <Go to={`/quotes?${new URLSearchParams({ of: `answer.${of.source.id}.${of.question}` })}`}>
            {t(words.toQuote)}
          </Go>
        </p>
      ) : null}
    </>
  )
}

function ToRequest({ of, mayWrite }: { readonly of: ShownExplained; readonly mayWrite: boolean }) {
  const { t } = useWords()
  const make = useMakeRequest()
  if (of.request !== null)
    return (
      <p className={css.block}>
        {t(sentences.madeInto)}
        <Go to={`/requests/${of.request.id}`}>{of.request.title}</Go>
      </p>
    )
  if (!mayWrite || of.customerId === null) return null
  return (
    <p className={css.block}>
      <Button loading={make.isPending} onClick={() => make.mutate({ id: of.id })}>
        {t(words.makeRequest)}
      </Button>
    </p>
  )
}
