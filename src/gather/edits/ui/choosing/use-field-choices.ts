import { useAsk } from '#web/asking/api.ts'
import { useWords } from '#web/wording/say.ts'
import { type EditableField, editableFields, isFieldName } from '../../../customers/ui/editing/editable-fields.ts'
import { words as customerWords } from '../../../customers/ui/words.ts'
import { attributesApi } from '../edits-api.ts'
import { words } from '../words.ts'

const mostAttributes = 200

/** The fields and attributes that an edit may change, under their names, and the choices of those that have some. */
export function useFieldChoices() {
  const { t } = useWords()
  const declared = useAsk(attributesApi.list, { subject: 'customer', limit: mostAttributes })
  const attributes = declared.data?.rows ?? []
  const own = Object.entries(editableFields).map(([value, { label }]) => ({ value, label: t(label) }))
  const added = attributes.map(({ name, label }) => ({ value: `attributes.${name}`, label }))
  const typeOf = (field: string) => attributes.find(({ name }) => `attributes.${name}` === field)?.type
  const shapeOf = (field: string): Pick<EditableField, 'kind' | 'choices' | 'required'> => {
    if (isFieldName(field)) return editableFields[field]
    const type = typeOf(field)
    if (type === 'boolean') return { kind: 'choice', choices: { true: customerWords.yes, false: customerWords.no } }
    return { kind: type === 'number' || type === 'date' ? type : 'text' }
  }
  return {
    grouped: [
      { group: t(words.ownFields), items: own },
      ...(added.length === 0 ? [] : [{ group: t(words.otherFields), items: added }]),
    ],
    labelOf: (field: string) => [...own, ...added].find(({ value }) => value === field)?.label ?? field,
    shapeOf,
    valuesOf: (field: string) => {
      const { choices } = shapeOf(field)
      return choices === undefined
        ? null
        : Object.entries(choices).map(([value, label]) => ({ value, label: t(label) }))
    },
  }
}
