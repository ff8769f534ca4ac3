import { type FormEvent, useMemo, useState } from 'react'
import type { Locale } from '#platform/wording/words.ts'
import {
  type Answers,
  answersOf,
  endOf,
  type Questionnaire,
  type Refused,
  refusalText,
  shownOf,
  type Value,
} from '../asked.ts'
import { QuestionSeen } from './QuestionSeen.tsx'
import { Said } from './Said.tsx'
import css from './seeing.module.css'
import { words } from './seeing-words.ts'

type Props = { readonly asked: Questionnaire; readonly locale: Locale }

/** The questions as somebody answers them: what hangs on an answer comes and goes with it, and the end is the one that the answers lead to. */
export function AnswerSheet({ asked, locale }: Props) {
  const reader = useMemo(() => answersOf(asked), [asked])
  const [given, setGiven] = useState<Answers>({})
  const [refused, setRefused] = useState<readonly Refused[]>([])
  const [sent, setSent] = useState<Answers | null>(null)
  const questions = useMemo(() => shownOf(asked, given), [asked, given])
  const put = (key: string, value: Value | undefined) => {
    const { [key]: _, ...rest } = given
    setGiven(value === undefined ? rest : { ...rest, [key]: value })
    setRefused(refused.filter(({ question }) => question !== key))
  }
  const send = (event: FormEvent) => {
    event.preventDefault()
    const read = reader.read(given, 'complete')
    setRefused(read.ok ? [] : read.refused)
    // As they are kept: an answer to a question that is hidden by now leads to no end.
    setSent(read.ok ? read.answers : null)
  }
  if (sent !== null) {
    const end = endOf(asked, sent) ?? asked.thanks
    return (
      <div lang={locale}>
        <h3 className={css.title}>
          <Said text={end.title} locale={locale} />
        </h3>
        <p className={css.intro}>
          <Said text={end.text} locale={locale} />
        </p>
        <button
          type="button"
          className={css.quietButton}
          onClick={() => {
            setSent(null)
            setGiven({})
          }}
        >
          {words.again[locale]}
        </button>
      </div>
    )
  }
  const overall = refused.find(({ question }) => question === null)
  return (
    <form lang={locale} onSubmit={send} noValidate>
      <h3 className={css.title}>
        <Said text={asked.title} locale={locale} without={words.noTitle[locale]} />
      </h3>
      <p className={css.intro}>
        <Said text={asked.intro} locale={locale} />
      </p>
      {questions.map((question) => {
        const because = refused.find((one) => one.question === question.key)?.because
        return (
          <QuestionSeen
            key={question.key}
            question={question}
            locale={locale}
            value={given[question.key]}
            problem={because === undefined ? null : refusalText(because, question)[locale]}
            onAnswer={(value) => put(question.key, value)}
          />
        )
      })}
      {overall === undefined ? null : <p role="alert">{refusalText(overall.because, null)[locale]}</p>}
      <button type="submit" className={css.send}>
        {words.send[locale]}
      </button>
    </form>
  )
}
