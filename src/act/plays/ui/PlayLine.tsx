import { Pill } from '#web/kit/Pill.tsx'
import { Sentence } from '#web/kit/said/Sentence.tsx'
import { useMembers } from '#web/session/use-members.ts'
import { useWords } from '#web/wording/say.ts'
import { kindWords } from '../words.ts'
import { PlayActions } from './PlayActions.tsx'
import { PlayParts } from './PlayParts.tsx'
import css from './plays.module.css'
import type { ShownPlay } from './plays-api.ts'
import { sentences, words } from './words.ts'

export function PlayLine({ play }: { readonly play: ShownPlay }) {
  const { t, n } = useWords()
  const { nameOf } = useMembers()
  return (
    <li className={css.line}>
      <div>
        <div className={css.act}>
          {t(play.act)} <Pill tone={play.kind === 'risk' ? 'risk' : 'plain'}>{t(kindWords[play.kind])}</Pill>
        </div>
        <div className={css.why}>
          <Sentence text={t(play.because)} />
        </div>
        <PlayParts play={play} />
        <div className={css.meta}>
          {stateOf(play, t, n)} · {nameOf(play.ownerId) ?? t(words.nobody)}
        </div>
      </div>
      <PlayActions play={play} />
    </li>
  )
}

type Words = ReturnType<typeof useWords>

function stateOf(
  { state, dueOn, dueNotWorked, snooze, completion, dismissal }: ShownPlay,
  t: Words['t'],
  n: Words['n'],
): string {
  if (state === 'done' && completion) return t(sentences.doneAt, n.instant(completion.at), completion.note)
  if (state === 'dismissed' && dismissal) return t(sentences.dismissedAt, n.instant(dismissal.at), dismissal.reason)
  if (state === 'snoozed' && snooze) return t(sentences.snoozedUntil, n.day(snooze.until), snooze.reason)
  return t(sentences.dueOn, n.day(dueOn), dueNotWorked && t(dueNotWorked))
}
