import { Fragment } from 'react'
import { Note } from '#web/kit/said/Note.tsx'
import { useWords } from '#web/wording/say.ts'
import { turnNames, verdictNames } from '../../words.ts'
import css from '../verbatims.module.css'
import type { ShownExplained } from '../verbatims-api.ts'
import { sentences, words } from '../words.ts'

type Sentence = NonNullable<ShownExplained['byLexicon']>['sentences'][number]

/** The text with the words marked that said how it is meant, and what each of them weighs. */
export function Why({ of: { said, byLexicon, correction } }: { readonly of: ShownExplained }) {
  const { t, n } = useWords()
  if (byLexicon === null)
    return (
      <>
        <p className={css.words}>{said}</p>
        <Note>{t(words.withheldText)}</Note>
      </>
    )
  const telling = byLexicon.sentences.flatMap((sentence) => sentence.telling)
  return (
    <>
      <p className={css.words}>
        {byLexicon.sentences.map((sentence, nth) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: sentences stay in their order
          <Fragment key={nth}>
            {nth === 0 ? null : ' '}
            <Marked sentence={sentence} />
          </Fragment>
        ))}
      </p>
      <section className={css.block}>
        <h3>{t(sentences.whyThis, t(verdictNames[byLexicon.verdict]))}</h3>
        {byLexicon.isIronic ? <p>{t(words.ironic)}</p> : null}
        {telling.length === 0 ? <p className={css.quiet}>{t(words.noWord)}</p> : null}
        <ul className={css.reasons}>
          {telling.map(({ word, weight, turns }, nth) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: words stay in their order
            <li key={nth}>
              {t(sentences.weight, word, n.signed(weight, 1))}
              {turns.map((turn) => ` · ${t(turnNames[turn])}`)}
            </li>
          ))}
        </ul>
        {correction === null ? null : (
          <p>
            {t(
              sentences.correctedBy,
              t(verdictNames[correction.verdict]),
              correction.author ?? t(sentences.somebody),
              n.dayOf(correction.at),
            )}
          </p>
        )}
      </section>
    </>
  )
}

function Marked({ sentence: { text, telling } }: { readonly sentence: Sentence }) {
  const parts = telling.map(({ word, at, weight }, nth) => {
    const before = telling[nth - 1]
    const from = before === undefined ? 0 : before.at + before.word.length
    return {
      before: text.slice(from, at),
      word: text.slice(at, at + word.length),
      tone: weight > 0 ? 'good' : 'bad',
      at,
    }
  })
  const last = telling.at(-1)
  return (
    <>
      {parts.map(({ before, word, tone, at }) => (
        <Fragment key={at}>
          {before}
          <mark data-tone={tone}>{word}</mark>
        </Fragment>
      ))}
      {last === undefined ? text : text.slice(last.at + last.word.length)}
    </>
  )
}
