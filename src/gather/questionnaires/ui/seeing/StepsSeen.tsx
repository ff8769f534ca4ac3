import { useId } from 'react'
import { isBlank, type QuestionOf, shownIn, stepsOf } from '../asked.ts'
import { Face } from './Face.tsx'
import type { SeenProps } from './QuestionSeen.tsx'
import { Said } from './Said.tsx'
import css from './seeing.module.css'

/** Up to seven stand in a row on a telephone; eleven are two rows, six and five. */
function columnsOf(steps: number): number {
  return steps <= 7 ? steps : Math.ceil(steps / 2)
}

/** A step of a scale, each a field of its own for the keys and for those who hear it. */
export function StepsSeen({
  question,
  locale,
  value,
  onAnswer,
}: SeenProps<QuestionOf<'nps' | 'csat' | 'ces' | 'scale'>>) {
  const name = useId()
  const { from, to } = stepsOf(question) ?? { from: 0, to: 0 }
  const steps = Array.from({ length: to - from + 1 }, (_, at) => from + at)
  const look = question.kind === 'csat' ? question.look : 'numbers'
  const [low, high] = [shownIn(question.low, locale), shownIn(question.high, locale)]
  const endOf = (step: number) => (step === from ? low.text : step === to ? high.text : '')
  return (
    <>
      <div
        className={css.steps}
        data-look={look}
        {...(look !== 'words' && {
          style: { gridTemplateColumns: `repeat(${columnsOf(steps.length)}, minmax(0, 72px))` },
        })}
      >
        {steps.map((step) => {
          const said = question.kind === 'csat' && look === 'words' ? question.words[step - from] : undefined
          return (
            <label key={step} className={css.step}>
              <input
                type="radio"
                className={css.hidden}
                name={name}
                checked={value === step}
                {...(said === undefined && {
                  'aria-label': [step, endOf(step)].filter((part) => part !== '').join(' '),
                })}
                onChange={() => onAnswer(step)}
              />
              <span className={css.stepFace}>
                {said === undefined ? (
                  <span aria-hidden="true">
                    {look === 'faces' ? <Face gladness={(step - from) / (to - from)} /> : step}
                  </span>
                ) : (
                  <Said text={said} locale={locale} without={String(step)} />
                )}
              </span>
            </label>
          )
        })}
      </div>
      {look === 'words' || (isBlank(question.low) && isBlank(question.high)) ? null : (
        <div className={css.ends} aria-hidden="true">
          <Said text={question.low} locale={locale} />
          <Said text={question.high} locale={locale} />
        </div>
      )}
    </>
  )
}
