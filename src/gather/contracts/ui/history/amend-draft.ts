import { type SignedField, signedFields, signedOf } from '../dialog/draft.ts'

type Terms = Readonly<Record<SignedField, string | number | null>>

/** Which terms somebody ticks, and apart from that what they typed: what nobody typed is what the chosen contract says. */
export type AmendDraft = {
  readonly ticked: readonly SignedField[]
  readonly typed: Readonly<Partial<Record<SignedField, string>>>
}

export const emptyDraft: AmendDraft = { ticked: [], typed: {} }

export function ticked({ ticked: before, typed }: AmendDraft, field: SignedField, isTicked: boolean): AmendDraft {
  const others = before.filter((one) => one !== field)
  return { ticked: isTicked ? [...others, field] : others, typed }
}

export function typed({ ticked: fields, typed: before }: AmendDraft, field: SignedField, text: string): AmendDraft {
  return { ticked: fields, typed: { ...before, [field]: text } }
}

/** What stands in a field: of one that is not ticked, what the contract says. */
export function textOf(draft: AmendDraft, field: SignedField, contract: Terms | undefined): string {
  const said = draft.ticked.includes(field) ? draft.typed[field] : undefined
  return said ?? String(contract?.[field] ?? '')
}

/** What the contract is to say anew: only what is ticked. */
export function changesIn(draft: AmendDraft, contract: Terms | undefined) {
  const text = (field: SignedField) => textOf(draft, field, contract)
  const all = signedOf({ plan: text('plan'), seats: text('seats'), amount: text('amount'), endsOn: text('endsOn') })
  return Object.fromEntries(signedFields.filter((field) => draft.ticked.includes(field)).map((one) => [one, all[one]]))
}
