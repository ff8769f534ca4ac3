import { type SourceKind, sourceKinds } from '../../contract.ts'

type Of = { readonly kind: SourceKind; readonly id: string; readonly question: string }

/** `answer.018f….why` of an address is what was said there: the kind, the id and, of an answer, the question. */
export function sourceIn(of: string | undefined): Of | undefined {
  const [, kind, id = '', question = ''] = /^([a-z]+)\.([0-9a-f-]{36})(?:\.(.*))?$/s.exec(of ?? '') ?? []
  const known = sourceKinds.find((one) => one === kind)
  return known === undefined ? undefined : { kind: known, id, question }
}
