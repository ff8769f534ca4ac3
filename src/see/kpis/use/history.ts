import { conflict } from '#platform/errors.ts'
import type { KeptKpi } from '../store.ts'
import { madeOf } from '../values/formula.ts'
import { endsAlready, partOfHistory } from '../words.ts'

/** What a redesign ended stays as it was. */
export function mindUse({ name, usedUntil }: KeptKpi): void {
  if (usedUntil !== null) throw conflict(endsAlready(name, usedUntil))
}

/** What was ended reads as it did: of what it is made, directly or through others, is measured as it was. */
export function mindHistory(kept: readonly KeptKpi[], { id, name }: KeptKpi): void {
  const wholes = new Set(madeOf(id, new Map(kept.map((one) => [one.id, one.partIds]))).map((one) => one.id))
  const ended = kept.find((one) => one.usedUntil !== null && wholes.has(one.id))
  if (ended?.usedUntil) throw conflict(partOfHistory(name, ended.name, ended.usedUntil))
}
