import { Button } from '@mantine/core'
import { useAct } from '#web/asking/api.ts'
import { Go } from '#web/kit/Go.tsx'
import { useWords } from '#web/wording/say.ts'
import css from '../interviews.module.css'
import { api, type ShownNote, type ShownPassage } from '../interviews-api.ts'
import { sentences, words } from '../words.ts'

type PassageListProps = { readonly note: ShownNote; readonly mayWrite: boolean }

/** What is marked in a note, and what became of it. */
export function PassageList({ note: { passages, question }, mayWrite }: PassageListProps) {
  const { t } = useWords()
  if (passages.length === 0) return null
  return (
    <ul className={css.passages} aria-label={t(sentences.of, t(words.passages), question)}>
      {passages.map((passage) => (
        <li key={passage.id} className={css.passage}>
          <blockquote className={css.words}>{passage.words}</blockquote>
          <p className={css.under}>
            {passage.request === null ? null : <Go to={`/requests/${passage.request.id}`}>{passage.request.title}</Go>}
            {passage.doubtId === null ? null : <span>{t(words.isDoubt)}</span>}
          </p>
          {mayWrite ? <Acts passage={passage} /> : null}
        </li>
      ))}
    </ul>
  )
}

function Acts({ passage: { id, words: said, request, doubtId } }: { readonly passage: ShownPassage }) {
  const { t } = useWords()
  const makeRequest = useAct(api.makeRequest, { done: words.requestMade })
  const makeDoubt = useAct(api.makeDoubt, { done: words.doubtMade })
  const unmark = useAct(api.unmark, { done: words.unmarked })
  const called = (act: string) => t(sentences.of, act, said)
  return (
    <div className={css.under}>
      <Go to={`/quotes?of=interview.${id}`} aria-label={called(t(words.toQuote))}>
        {t(words.toQuote)}
      </Go>
      {request === null ? (
        <Button
          size="compact-sm"
          variant="default"
          loading={makeRequest.isPending}
          aria-label={called(t(words.toRequest))}
          onClick={() => makeRequest.mutate({ id })}
        >
          {t(words.toRequest)}
        </Button>
      ) : null}
      {doubtId === null ? (
        <Button
          size="compact-sm"
          variant="default"
          loading={makeDoubt.isPending}
          aria-label={called(t(words.toDoubt))}
          onClick={() => makeDoubt.mutate({ id })}
        >
          {t(words.toDoubt)}
        </Button>
      ) : null}
      <Button
        size="compact-sm"
        variant="subtle"
        loading={unmark.isPending}
        aria-label={called(t(words.unmark))}
        onClick={() => unmark.mutate({ id })}
      >
        {t(words.unmark)}
      </Button>
    </div>
  )
}
