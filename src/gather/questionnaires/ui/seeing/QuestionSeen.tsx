import { useId } from 'react'
import type { Locale } from '#platform/wording/words.ts'
import type { Question, Value } from '../asked.ts'
import { ChoicesSeen } from './ChoicesSeen.tsx'
import { GridSeen } from './GridSeen.tsx'
import { Said } from './Said.tsx'
import { StepsSeen } from './StepsSeen.tsx'
import css from './seeing.module.css'
import { words } from './seeing-words.ts'
import { WrittenSeen } from './WrittenSeen.tsx'

export type SeenProps<Of extends Question = Question> = {
  readonly question: Of
  readonly locale: Locale
  readonly value: Value | undefined
  readonly onAnswer: (value: Value | undefined) => void
}

/** One question with the fields that answer it. */
export function QuestionSeen({ problem, ...props }: SeenProps & { readonly problem: string | null }) {
  const { question, locale } = props
  const id = useId()
  return (
    <fieldset className={css.question} aria-describedby={problem === null ? undefined : id}>
      <legend className={css.legend}>
        <Said text={question.text} locale={locale} without={words.noText[locale]} />
        {question.required ? <span className={css.required}> {words.required[locale]}</span> : null}
      </legend>
      <p className={css.help}>
        <Said text={question.help} locale={locale} />
      </p>
      <Fields {...props} />
      {problem === null ? null : (
        <p id={id} className={css.problem} role="alert">
          {problem}
        </p>
      )}
    </fieldset>
  )
}

function Fields(props: SeenProps) {
  const { question } = props
  switch (question.kind) {
    case 'nps':
    case 'csat':
    case 'ces':
    case 'scale':
      return <StepsSeen {...props} question={question} />
    case 'single':
    case 'multiple':
    case 'consent':
      return <ChoicesSeen {...props} question={question} />
    case 'matrix':
    case 'ranking':
      return <GridSeen {...props} question={question} />
    default:
      return <WrittenSeen {...props} question={question} />
  }
}
