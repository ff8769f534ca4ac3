import { NumberInput, Select, Switch } from '@mantine/core'
import { useWords } from '#web/wording/say.ts'
import { limits } from '../../../asked/limits.ts'
import type { Question, QuestionOf } from '../../../asked/questionnaire.ts'
import { BothFields } from '../BothFields.tsx'
import css from '../editing.module.css'
import { words } from '../editing-words.ts'
import { turnedRound } from '../edits.ts'
import { OptionsFields } from './OptionsFields.tsx'
import { Named, Satisfaction, Steps } from './StepsFields.tsx'

export type KindProps<Of extends Question = Question> = {
  readonly question: Of
  readonly onChange: (question: Of) => void
}

type WithTaken<Of extends Question = Question> = KindProps<Of> & { readonly taken: readonly string[] }

/** What a question of its kind has besides its text: steps and what they mean, options, rows. */
export function KindFields({ question, taken, onChange }: WithTaken) {
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
            onChange={(asks) => onChange(turnedRound(question, asks === 'effort' ? 'effort' : 'ease'))}
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
      return <Chosen question={question} taken={taken} onChange={onChange} />
    case 'matrix':
      return (
        <>
          <OptionsFields
            label={t(words.rows)}
            named="row"
            options={question.rows}
            most={limits.rows}
            taken={taken}
            onChange={(rows) => onChange({ ...question, rows })}
          />
          <OptionsFields
            label={t(words.columns)}
            named="column"
            options={question.columns}
            most={limits.columns}
            taken={taken}
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
          taken={taken}
          onChange={(options) => onChange({ ...question, options })}
        />
      )
    default:
      return null
  }
}

function Chosen({ question, taken, onChange }: WithTaken<QuestionOf<'single' | 'multiple'>>) {
  const { t } = useWords()
  return (
    <>
      <OptionsFields
        label={t(words.options)}
        named="option"
        options={question.options}
        most={limits.options}
        taken={taken}
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
