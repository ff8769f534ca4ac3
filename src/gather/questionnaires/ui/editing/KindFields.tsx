import { NumberInput, Select, Switch } from '@mantine/core'
import { useWords } from '#web/wording/say.ts'
import { limits } from '../../asked/limits.ts'
import type { Question, QuestionOf } from '../../asked/questionnaire.ts'
import { blank } from '../../asked/texts.ts'
import { BothFields } from './BothFields.tsx'
import css from './editing.module.css'
import { words } from './editing-words.ts'
import { OptionsFields } from './OptionsFields.tsx'

type Props<Of extends Question = Question> = { readonly question: Of; readonly onChange: (question: Of) => void }

/** What a question of its kind has besides its text: steps and what they mean, options, rows. */
export function KindFields({ question, onChange }: Props) {
  const { t } = useWords()
  switch (question.kind) {
    case 'nps':
      return <Named question={question} onChange={onChange} />
    case 'csat':
      return <Satisfaction question={question} onChange={onChange} />
    case 'ces':
      return (
        <>
          <Select
            label={t(words.asks)}
            data={[
              { value: 'ease', label: t(words.ease) },
              { value: 'effort', label: t(words.effort) },
            ]}
            value={question.asks}
            allowDeselect={false}
            onChange={(asks) => onChange({ ...question, asks: asks === 'effort' ? 'effort' : 'ease' })}
          />
          <Named question={question} onChange={onChange} />
        </>
      )
    case 'scale':
      return (
        <>
          <div className={css.row}>
            <Select
              label={t(words.from)}
              data={['0', '1']}
              value={String(question.from)}
              allowDeselect={false}
              onChange={(from) => onChange({ ...question, from: Number(from) })}
            />
            <Steps label={t(words.to)} value={question.to} onChange={(to) => onChange({ ...question, to })} />
          </div>
          <Named question={question} onChange={onChange} />
        </>
      )
    case 'single':
    case 'multiple':
      return <Chosen question={question} onChange={onChange} />
    case 'matrix':
      return (
        <>
          <OptionsFields
            label={t(words.rows)}
            named="row"
            options={question.rows}
            most={limits.rows}
            onChange={(rows) => onChange({ ...question, rows })}
          />
          <OptionsFields
            label={t(words.columns)}
            named="column"
            options={question.columns}
            most={limits.columns}
            onChange={(columns) => onChange({ ...question, columns })}
          />
        </>
      )
    case 'ranking':
      return (
        <OptionsFields
          label={t(words.options)}
          named="option"
          options={question.options}
          most={limits.rows}
          onChange={(options) => onChange({ ...question, options })}
        />
      )
    default:
      return null
  }
}

function Named({ question, onChange }: Props<QuestionOf<'nps' | 'csat' | 'ces' | 'scale'>>) {
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

function Steps({ label, value, onChange }: { label: string; value: number; onChange: (value: number) => void }) {
  return (
    <NumberInput
      label={label}
      value={value}
      min={2}
      max={10}
      clampBehavior="strict"
      allowDecimal={false}
      onChange={(next) => onChange(typeof next === 'number' && next >= 2 ? next : value)}
    />
  )
}

function Satisfaction({ question, onChange }: Props<QuestionOf<'csat'>>) {
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

function Chosen({ question, onChange }: Props<QuestionOf<'single' | 'multiple'>>) {
  const { t } = useWords()
  return (
    <>
      <OptionsFields
        label={t(words.options)}
        named="option"
        options={question.options}
        most={limits.options}
        onChange={(options) => onChange({ ...question, options })}
      />
      <Switch
        label={t(words.other)}
        checked={question.other !== null}
        onChange={(event) =>
          onChange({ ...question, other: event.currentTarget.checked ? { en: 'Something else', ja: 'その他' } : null })
        }
      />
      {question.other === null ? null : (
        <BothFields
          label={t(words.otherText)}
          value={question.other}
          most={limits.text}
          onChange={(other) => onChange({ ...question, other })}
        />
      )}
      {question.kind === 'multiple' ? (
        <NumberInput
          label={t(words.most)}
          placeholder={t(words.noLimit)}
          value={question.most ?? ''}
          min={1}
          max={limits.options}
          allowDecimal={false}
          clampBehavior="strict"
          onChange={(most) => onChange({ ...question, most: typeof most === 'number' && most >= 1 ? most : null })}
        />
      ) : null}
    </>
  )
}
