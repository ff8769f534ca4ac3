import type { Figures } from '../../wording/figures.ts'

/** What stood in a field: the name of a column says whether it holds a day or an instant; no look of a value does. */
export function writtenIn(field: string, value: unknown, n: Pick<Figures, 'day' | 'instant'>): string {
  const written = String(value)
  if (field.endsWith('_on')) return n.day(written)
  return field === 'at' || field.endsWith('_at') ? n.instant(written) : written
}
