import { type Locale, say } from '#platform/wording/words.ts'
import type { Naming } from './contract.ts'
import { bothNames, nobody, ofCompany, ofPerson } from './words.ts'

type Of = { readonly naming: Naming; readonly personName: string | null; readonly customerName: string | null }

/** Whose words they are, with no more names than the consent has: where one of them is not known, with fewer. */
export function signatureOf({ naming, personName, customerName }: Of, locale: Locale): string {
  if (naming === 'anonymous' || (personName === null && customerName === null)) return say(nobody, locale)
  if (naming === 'person' && personName !== null)
    return customerName === null ? say(ofPerson, locale, personName) : say(bothNames, locale, personName, customerName)
  return customerName === null ? say(nobody, locale) : say(ofCompany, locale, customerName)
}
