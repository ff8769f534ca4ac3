import { Pill } from '#web/kit/Pill.tsx'
import { useWords } from '#web/wording/say.ts'
import { channelNames } from '../../../channels/words.ts'
import { LetterFrame } from '../../../content/ui/templates/seeing/LetterFrame.tsx'
import type { ShownPreview } from '../messages-api.ts'
import { sentences, words } from '../words.ts'
import css from './writing.module.css'

/** Whether it may go to this person and why, and how it reads for them. */
export function Verdict({ of }: { readonly of: NonNullable<ShownPreview['of']> }) {
  const { t, n } = useWords()
  return (
    <section className={css.verdict} aria-label={t(words.readsLike)}>
      <p>
        <Pill tone={of.may ? 'thriving' : 'watch'}>{t(of.may ? words.mayGo : words.mayNot)}</Pill> {of.reason}
        {of.decidedOn === null ? null : ` ${t(sentences.decidedOn, n.day(of.decidedOn))}`}
      </p>
      {of.chosenReason === null ? null : (
        <p>
          <b>{t(channelNames[of.channel])}</b> {of.chosenReason}
        </p>
      )}
      <div className={css.letter} lang={of.locale}>
        {of.to === null ? null : <div className={css.quiet}>{t(sentences.to, of.to)}</div>}
        {of.length === null ? null : (
          <div className={css.quiet}>{t(sentences.length, of.length.parts, of.length.units)}</div>
        )}
        {of.html === null ? (
          <>
            {of.channel === 'email' ? <b>{of.subject}</b> : null}
            <pre className={css.text}>{of.text}</pre>
          </>
        ) : (
          <LetterFrame html={of.html} subject={of.subject} width={640} scheme="light" />
        )}
      </div>
    </section>
  )
}
