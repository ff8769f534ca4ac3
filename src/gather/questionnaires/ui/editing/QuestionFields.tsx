import { Select, Switch } from '@mantine/core'
import { useWords } from '#web/wording/say.ts'
import { limits } from '../../asked/limits.ts'
import type { Question } from '../../asked/questionnaire.ts'
import { BothFields } from './BothFields.tsx'
import css from './editing.module.css'
import { kindNames, words } from './editing-words.ts'
import { ofKind, questionKinds, ruleOn } from './edits.ts'
import { KindFields } from './kinds/KindFields.tsx'
import { RulesFields } from './RulesFields.tsx'

type Props = {
  readonly question: Question
  readonly earlier: readonly Question[]
  /** Keys that its options, rows and columns had. */
  readonly taken: readonly string[]
  readonly onChange: (question: Question) => void
}

/** All that can be said of one question. */
export function QuestionFields({ question, earlier, taken, onChange }: Props) {
  const { t } = useWords()
  const before = earlier.at(-1)
  return (
    <div className={css.fields}>
      <Select
        label={t(words.kind)}
        data={questionKinds.map((kind) => ({ value: kind, label: t(kindNames[kind]) }))}
        value={question.kind}
        allowDeselect={false}
        onChange={(next) => {
          const kind = questionKinds.find((one) => one === next)
          if (kind !== undefined && kind !== question.kind) onChange(ofKind(question, kind, taken))
        }}
      />
      <BothFields
        lines
        label={t(words.question)}
        value={question.text}
        most={limits.text}
        onChange={(text) => onChange({ ...question, text })}
      />
      <BothFields
        label={t(words.help)}
        value={question.help}
        most={limits.help}
        onChange={(help) => onChange({ ...question, help })}
      />
      <KindFields question={question} taken={taken} onChange={onChange} />
      {question.kind === 'consent' ? null : (
        <Switch
          label={t(words.required)}
          checked={question.required}
          onChange={(event) => onChange({ ...question, required: event.currentTarget.checked })}
        />
      )}
      <Switch
        label={t(words.onlyIf)}
        {...(before === undefined && { description: t(words.nothingEarlier) })}
        checked={question.showIf !== null}
        disabled={before === undefined && question.showIf === null}
        onChange={(event) =>
          onChange({
            ...question,
            showIf:
              event.currentTarget.checked && before !== undefined ? { match: 'all', rules: [ruleOn(before)] } : null,
          })
        }
      />
      {question.showIf === null ? null : (
        <RulesFields
          rules={question.showIf}
          earlier={earlier}
          onChange={(showIf) => onChange({ ...question, showIf })}
        />
      )}
    </div>
  )
}
