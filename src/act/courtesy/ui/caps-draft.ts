import type { Cap, CourtesySettings } from '../contract.ts'
import { purposes } from '../purposes.ts'

/** As the fields have it; empty is nothing. */
export type CapDraft = { readonly most: number | ''; readonly days: number | '' }
type CapsDraft = Readonly<Record<Cap['purpose'], CapDraft>>

export function draftOf(caps: CourtesySettings['caps']): CapsDraft {
  const of = (purpose: Cap['purpose']): CapDraft => {
    const cap = caps.find((one) => one.purpose === purpose)
    return { most: cap?.most ?? '', days: cap?.days ?? '' }
  }
  return { service: of('service'), news: of('news'), surveys: of('surveys'), marketing: of('marketing') }
}

/** Half a cap says nothing. */
export function isHalf({ most, days }: CapDraft): boolean {
  return (most === '') !== (days === '')
}

export function capsIn(draft: CapsDraft): Cap[] {
  return purposes.flatMap((purpose) => {
    const { most, days } = draft[purpose]
    return most === '' || days === '' ? [] : [{ purpose, most, days }]
  })
}
