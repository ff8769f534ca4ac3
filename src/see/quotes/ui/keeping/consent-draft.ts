import type { Method, Naming, Reach } from '../../contract.ts'

/** A consent as its fields have it; empty texts are not said. */
export type ConsentDraft = {
  readonly method: Method
  readonly on: string
  readonly evidence: string
  readonly reach: Reach
  readonly naming: Naming
  readonly expiresOn: string
}

/** The narrowest there is: whoever was given more says so. */
export const emptyConsent: ConsentDraft = {
  method: 'mail',
  on: '',
  evidence: '',
  reach: 'internal',
  naming: 'anonymous',
  expiresOn: '',
}

export function consentOf({ on, expiresOn, ...said }: ConsentDraft) {
  return { ...said, ...(on !== '' && { on }), ...(expiresOn !== '' && { expiresOn }) }
}
