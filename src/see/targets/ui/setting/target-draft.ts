import { type By, spans } from '../../contract/target.ts'
import type { ShownTarget } from '../targets-api.ts'

export type TargetDraft = {
  readonly kpiId: string
  readonly by: By
  readonly day: string
  /** Of a share in percent. */
  readonly value: string
  readonly reason: string
  /** The version that was seen. */
  readonly version: number
}

export const choices = { by: spans } as const

export function draftOf(kept: ShownTarget | undefined, first: string): TargetDraft {
  const [present] = kept?.versions ?? []
  if (kept === undefined || present === undefined)
    return { kpiId: first, by: 'quarter', day: '', value: '', reason: '', version: 0 }
  return {
    kpiId: kept.kpiId,
    by: kept.by,
    day: kept.startsOn,
    value: present.value === null ? '' : present.unit === 'share' ? shifted(present.value, 2) : plain(present.value),
    reason: '',
    version: present.version,
  }
}

/** As it is asked for; `isShare`: what was written in percent becomes a fraction. */
export function wishOf({ value, ...draft }: TargetDraft, isShare: boolean) {
  const written = value.trim().replaceAll(',', '').replace('−', '-')
  return { ...draft, value: isShare ? shifted(written, -2) : written }
}

/** The number with its point so many places further to the right, exactly; what is no number stays as it is. */
export function shifted(number: string, places: number): string {
  const found = /^(-?)(\d+)(?:\.(\d+))?$/.exec(number)
  if (found === null) return number
  const [, sign = '', whole = '', part = ''] = found
  const digits = `${'0'.repeat(Math.max(0, -places))}${whole}${part}${'0'.repeat(Math.max(0, places))}`
  const at = Math.max(0, -places) + whole.length + places
  return plain(`${sign}${digits.slice(0, at)}.${digits.slice(at)}`)
}

/** Without noughts that say nothing. */
function plain(number: string): string {
  const [whole = '', part = ''] = number.split('.')
  const rest = part.replace(/0+$/, '')
  const short = whole.replace(/^(-?)0+(?=\d)/, '$1')
  return rest === '' ? short : `${short}.${rest}`
}
