import { useId } from 'react'
import { limits, otherKey, type QuestionOf, type Value } from '../asked.ts'
import type { SeenProps } from './QuestionSeen.tsx'
import { Said } from './Said.tsx'
import css from './seeing.module.css'
import { words } from './seeing-words.ts'

type Props = SeenProps<QuestionOf<'single' | 'multiple' | 'consent'>>

/** One or several of what is offered, with a field for own words where there is one. */
export function ChoicesSeen({ question, locale, value, onAnswer }: Props) {
  const name = useId()
  if (question.kind === 'consent')
    return (
      <div className={css.choices}>
        {([true, false] as const).map((one) => (
          <label key={String(one)} className={css.choice}>
            <input type="radio" name={name} checked={value === one} onChange={() => onAnswer(one)} />
            <span>{one ? words.yes[locale] : words.no[locale]}</span>
          </label>
        ))}
      </div>
    )
  const chosen = chosenIn(value)
  const own = typeof value === 'object' && 'other' in value ? (value.other ?? '') : ''
  const isMany = question.kind === 'multiple'
  const answer = (keys: readonly string[], text: string) => {
    const other = keys.includes(otherKey) && text !== '' ? { other: text } : {}
    const [first] = keys
    if (isMany) onAnswer(keys.length === 0 ? undefined : { options: [...keys], ...other })
    else onAnswer(first === undefined ? undefined : { option: first, ...other })
  }
  const toggle = (key: string) =>
    answer(!isMany ? [key] : chosen.includes(key) ? chosen.filter((one) => one !== key) : [...chosen, key], own)
  const offered =
    question.other === null ? question.options : [...question.options, { key: otherKey, text: question.other }]
  return (
    <div className={css.choices}>
      {offered.map(({ key, text }) => (
        <label key={key} className={css.choice}>
          <input
            type={isMany ? 'checkbox' : 'radio'}
            name={name}
            checked={chosen.includes(key)}
            onChange={() => toggle(key)}
          />
          <Said text={text} locale={locale} without={key} />
        </label>
      ))}
      {chosen.includes(otherKey) ? (
        <input
          className={css.field}
          aria-label={words.ownWords[locale]}
          value={own}
          maxLength={limits.shortText}
          onChange={(event) => answer(chosen, event.currentTarget.value)}
        />
      ) : null}
      {question.kind === 'multiple' && question.most !== null ? (
        <p className={css.help}>{words.atMost[locale](String(question.most))}</p>
      ) : null}
    </div>
  )
}

function chosenIn(value: Value | undefined): readonly string[] {
  if (typeof value !== 'object') return []
  if ('options' in value) return value.options
  return 'option' in value ? [value.option] : []
}
