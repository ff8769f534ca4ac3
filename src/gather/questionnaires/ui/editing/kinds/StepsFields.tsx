import { Select } from '@mantine/core'
import { useWords } from '#web/wording/say.ts'
import { limits } from '../../../asked/limits.ts'
import type { QuestionOf } from '../../../asked/questionnaire.ts'
import { blank } from '../../../asked/texts.ts'
import { BothFields } from '../BothFields.tsx'
import css from '../editing.module.css'
import { words } from '../editing-words.ts'
import type { KindProps } from './KindFields.tsx'

/** What the lowest and the highest step mean. */
export function Named({ question, onChange }: KindProps<QuestionOf<'nps' | 'csat' | 'ces' | 'scale'>>) {
  const { t } = useWords()
  return (
    <>
      <BothFields
        label={t(words.low)}
        value={question.low}
        most={limits.text}
        onChange={(low) => onChange({ ...question, low })}
      />
      <BothFields
        label={t(words.high)}
        value={question.high}
        most={limits.text}
        onChange={(high) => onChange({ ...question, high })}
      />
    </>
  )
}

const numbers = ['2', '3', '4', '5', '6', '7', '8', '9', '10']

/** How many steps there are. */
export function Steps({ label, value, onChange }: { label: string; value: number; onChange: (value: number) => void }) {
  return (
    <Select
      label={label}
      data={numbers}
      value={String(value)}
      allowDeselect={false}
      onChange={(next) => next !== null && onChange(Number(next))}
    />
  )
}

/** Numbers, faces or words, and how many of them. */
export function Satisfaction({ question, onChange }: KindProps<QuestionOf<'csat'>>) {
  const { t, n } = useWords()
  const { look, points } = question
  const wordsOf = (steps: number) => Array.from({ length: steps }, (_, place) => question.words[place] ?? blank)
  return (
    <>
      <div className={css.row}>
        <Select
          label={t(words.look)}
          data={[
            { value: 'numbers', label: t(words.numbers) },
            { value: 'faces', label: t(words.faces) },
            { value: 'words', label: t(words.inWords) },
          ]}
          value={look}
          allowDeselect={false}
          onChange={(next) => {
            const chosen = next === 'faces' || next === 'words' ? next : 'numbers'
            onChange({ ...question, look: chosen, words: chosen === 'words' ? wordsOf(points) : [] })
          }}
        />
        <Steps
          label={t(words.points)}
          value={points}
          onChange={(next) => onChange({ ...question, points: next, words: look === 'words' ? wordsOf(next) : [] })}
        />
      </div>
      {look === 'words' ? (
        <fieldset className={css.set}>
          <legend className={css.legend}>{t(words.words)}</legend>
          {question.words.map((said, place) => (
            <BothFields
              // biome-ignore lint/suspicious/noArrayIndexKey: a step is its place
              key={place}
              quiet
              label={n.whole(place + 1)}
              value={said}
              most={limits.text}
              onChange={(text) => onChange({ ...question, words: question.words.with(place, text) })}
            />
          ))}
        </fieldset>
      ) : (
        <Named question={question} onChange={(next) => next.kind === 'csat' && onChange(next)} />
      )}
    </>
  )
}
