import { Card } from '#web/kit/page/Card.tsx'
import { useWords } from '#web/wording/say.ts'
import type { ShownReading, ShownSuggestion, ShownTarget } from '../imports-api.ts'
import { FieldRow } from './field/FieldRow.tsx'
import css from './Mapping.module.css'
import { fieldsOf, type Part, withColumn, withoutDefault } from './mapping-draft.ts'
import { sentences, words } from './words.ts'

export type FormFacts = { readonly reading: ShownReading; readonly reasons: ShownSuggestion['reasons'] }

type FieldsProps = {
  readonly form: FormFacts
  readonly target: ShownTarget
  readonly part: Part
  readonly onChange: (part: Part) => void
}

export function FieldsCard(props: FieldsProps) {
  const { t, locale } = useWords()
  return (
    <Card title={props.target.label[locale]} sub={t(words.fieldsSub)}>
      <Fields {...props} isFurther={false} />
    </Card>
  )
}

/** Fields that are filled, required or doubtful stand in the open; those nobody spoke of are folded away. */
export function Fields({ form, target, part, isFurther, onChange }: FieldsProps & { readonly isFurther: boolean }) {
  const { t } = useWords()
  const nameOf = (field: string) => (isFurther ? `${target.name}.${field}` : field)
  const fields = fieldsOf(target, isFurther)
  const isTold = ({ name, required }: ShownTarget['fields'][number]) =>
    required ||
    part.columns[name] !== undefined ||
    part.defaults[name] !== undefined ||
    form.reasons[nameOf(name)] !== undefined
  const told = fields.filter(isTold)
  const others = fields.filter((field) => !isTold(field))
  const row = (field: ShownTarget['fields'][number]) => (
    <FieldRow
      key={field.name}
      target={target.name}
      field={field}
      reading={form.reading}
      source={part.columns[field.name]}
      whenBlank={part.defaults[field.name]}
      reason={form.reasons[nameOf(field.name)]}
      onChange={(source) => onChange(withColumn(part, field.name, source))}
      onNoDefault={() => onChange(withoutDefault(part, field.name))}
    />
  )
  return (
    <>
      <div className={css.fields}>{told.map(row)}</div>
      {others.length === 0 ? null : (
        <details className={css.folded}>
          <summary>{t(sentences.fieldCount, t(words.otherFields), others.length)}</summary>
          {others.map(row)}
        </details>
      )}
    </>
  )
}
