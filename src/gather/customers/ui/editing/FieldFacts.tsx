import type { ReactNode } from 'react'
import { useAsk } from '#web/asking/api.ts'
import { EditableCell } from '#web/kit/table/cell/EditableCell.tsx'
import { useMay } from '#web/session/session.ts'
import { useWords, type Words } from '#web/wording/say.ts'
import { attributesApi, type ShownCustomer } from '../customers-api.ts'
import css from '../ProfileCard.module.css'
import { sentences, words } from '../words.ts'
import { type EditableField, editableFields, type FieldName } from './editable-fields.ts'
import { useFieldEdits } from './use-field-edits.ts'

/** So many attributes stand on a page; the further ones are in the list and its file. */
const mostAttributes = 200

/** Every field and attribute of the record, edited where it stands. */
export function FieldFacts({ customer }: { readonly customer: ShownCustomer }) {
  const words_ = useWords()
  const { t, n } = words_
  const edits = useFieldEdits()
  const mayWrite = useMay('customers.write') && customer.mergedInto === null
  const declared = useAsk(attributesApi.list, { subject: 'customer', limit: mostAttributes })
  const said = Object.keys(customer.attributes)
  const fields = Object.entries(editableFields) as [FieldName, EditableField][]
  const attributes = declared.data?.rows ?? []
  const undeclared = said.filter((name) => attributes.every((one) => one.name !== name))
  const { total = 0 } = declared.data ?? {}
  return (
    <>
      <dl className={css.facts} data-row="record">
        {fields.map(([name, field]) => (
          <Fact key={name} label={t(field.label)}>
            {mayWrite ? (
              <EditableCell
                column={name}
                label={t(field.label)}
                edit={{ ...edits.field(customer.id, name, customer[name], customer.etag), beside: false }}
                alone
              >
                <Said value={shownField(name, field, customer, words_)} />
              </EditableCell>
            ) : (
              <Said value={shownField(name, field, customer, words_)} />
            )}
          </Fact>
        ))}
        {attributes.map((one) => (
          <Fact key={one.name} label={one.label} description={one.descriptions[words_.locale]}>
            {mayWrite ? (
              <EditableCell
                column={`attributes.${one.name}`}
                label={one.label}
                edit={edits.attribute(customer.id, one, customer.attributes[one.name], customer.etag)}
                alone
              >
                <Said value={shownValue(customer.attributes[one.name], words_)} />
              </EditableCell>
            ) : (
              <Said value={shownValue(customer.attributes[one.name], words_)} />
            )}
          </Fact>
        ))}
        {undeclared.map((name) => (
          <Fact key={name} label={name}>
            <Said value={shownValue(customer.attributes[name], words_)} />
          </Fact>
        ))}
      </dl>
      {total > mostAttributes ? (
        <p className={css.hint}>{t(sentences.moreAttributes, n.whole(total - mostAttributes))}</p>
      ) : null}
    </>
  )
}

type FactProps = { readonly label: string; readonly description?: string | undefined; readonly children: ReactNode }

function Fact({ label, description, children }: FactProps) {
  return (
    <div>
      <dt title={description}>{label}</dt>
      <dd>{children}</dd>
    </div>
  )
}

function Said({ value }: { readonly value: string | null }) {
  const { t } = useWords()
  return value === null ? <span className={css.unknown}>{t(words.noValue)}</span> : value
}

function shownField(
  name: FieldName,
  { choices }: EditableField,
  customer: ShownCustomer,
  { t, n }: Words,
): string | null {
  const value = customer[name]
  if (value === null) return null
  const choice = choices?.[String(value)]
  if (choice !== undefined) return t(choice)
  if (name === 'country') return n.country(String(value))
  if (name === 'approvalLeadDays') return t(sentences.days, Number(value))
  return name === 'sinceOn' || name === 'leftOn' ? n.day(String(value)) : String(value)
}

function shownValue(value: string | number | boolean | null | undefined, { t, n }: Words): string | null {
  if (typeof value === 'boolean') return t(value ? words.yes : words.no)
  if (typeof value === 'number') return n.number(value)
  if (value === undefined) return null
  return value !== null && /^\d{4}-\d{2}-\d{2}$/.test(value) ? n.day(value) : value
}
