import { type Fault, faultsOf } from '../../asked/faults.ts'
import type { Questionnaire } from '../../asked/questionnaire.ts'
import { type Finding, findingsOf } from '../../wording/findings.ts'

/** What is said of a draft while one types: the server says the same when it is published. */
export type Found = { readonly faults: readonly Fault[]; readonly findings: readonly Finding[] }

export function foundIn(asked: Questionnaire): Found {
  return { faults: faultsOf(asked), findings: findingsOf(asked) }
}
