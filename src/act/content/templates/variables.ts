import type { SegmentField } from '#platform/furnishing/contributions.ts'
import { type Text, text } from '#platform/wording/words.ts'

export type Variable = {
  /** As it stands in a template: `customer.name`. */
  readonly name: string
  readonly label: Text
  readonly type: 'text' | 'number' | 'date' | 'flag' | 'choice'
}

/** What is known of the person, of who looks after them, and of us. */
export const ownVariables = [
  { name: 'person.salutation', label: text('Salutation', '宛名（敬称付き）'), type: 'text' },
  { name: 'person.name', label: text('Name', '氏名'), type: 'text' },
  { name: 'person.familyName', label: text('Family name', '姓'), type: 'text' },
  { name: 'person.givenName', label: text('Given name', '名'), type: 'text' },
  { name: 'person.title', label: text('Title', '役職'), type: 'text' },
  { name: 'person.department', label: text('Department', '部署'), type: 'text' },
  { name: 'letter.season', label: text('Greeting of the season', '時候の挨拶'), type: 'text' },
  { name: 'owner.name', label: text('Name of the owner', '主担当の氏名'), type: 'text' },
  { name: 'workspace.name', label: text('Our name', '自社名'), type: 'text' },
] as const satisfies readonly Variable[]

/** Fields of the customer that rooms declare; who of ours it is stands under `owner`, and how we judge them is no matter of a letter. */
export function customerFields(fields: readonly SegmentField[]): readonly (SegmentField & Variable)[] {
  return fields.flatMap((field) => {
    const { name, type } = field
    return type !== 'member' && /^customer\.\w+$/.test(name) && field.from === 'customers' ? [{ ...field, type }] : []
  })
}

/** All that a template may ask for in this house, besides the pieces that it names itself. */
export function variablesIn(fields: readonly SegmentField[]): readonly Variable[] {
  return [...ownVariables, ...customerFields(fields).map(({ name, label, type }) => ({ name, label, type }))]
}

/** `pieces.manual.url`, where the version names a piece `manual`. */
export function pieceVariables(names: readonly string[]): readonly string[] {
  return names.flatMap((name) => [`pieces.${name}.url`, `pieces.${name}.title`])
}
