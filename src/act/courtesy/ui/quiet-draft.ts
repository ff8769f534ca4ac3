import type { CourtesySettings } from '../contract.ts'

type Kept = Pick<CourtesySettings, 'quietHours' | 'onlyWorkingDays'>
/** As the fields have it; an empty time is none. */
export type QuietDraft = { readonly from: string; readonly until: string; readonly onlyWorkingDays: boolean }

export function quietDraftOf({ quietHours, onlyWorkingDays }: Kept): QuietDraft {
  return { from: quietHours?.from ?? '', until: quietHours?.until ?? '', onlyWorkingDays }
}

/** One time alone says nothing. */
export function isHalfQuiet({ from, until }: QuietDraft): boolean {
  return (from === '') !== (until === '')
}

export function quietIn({ from, until, onlyWorkingDays }: QuietDraft): Kept {
  return { quietHours: from === '' || until === '' ? null : { from, until }, onlyWorkingDays }
}
