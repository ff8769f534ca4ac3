import { badInput, conflict, type Problem } from '../errors.ts'

/** What PostgreSQL refuses because of what was sent, as a problem of the caller; `undefined` for everything else. Nothing was kept. */
export function refusalOf(problem: unknown, input: unknown): Problem | undefined {
  if (!(problem instanceof Error) || !('code' in problem)) return undefined
  if (problem.code === '23505') return conflict(alreadyThere)
  if (problem.code === '23503') return conflict(notThere)
  if (!malformed.has(String(problem.code))) return undefined
  return badInput(pathOf(problem.message, input), notAccepted)
}

/** Whether a store says that such values cannot be kept: sending them again would not help. One rule for messages and for files. */
export function isRefusedValue(problem: unknown): boolean {
  const code = codeOf(problem)
  return /^(22|23|54)...$/.test(code) || factsRefuse.has(code)
}

/** What ClickHouse says of a value that it cannot read: a text, escape, array, day, number, UUID or parameter, or one that is too large. */
const factsRefuse: ReadonlySet<string> = new Set(
  [6, 25, 26, 27, 33, 38, 41, 69, 72, 117, 128, 130, 131, 321, 349, 376, 441, 457, 467, 675, 676].map(String),
)

export function codeOf(problem: unknown): string {
  return problem instanceof Error && 'code' in problem ? String(problem.code) : ''
}

// Not of that type, a number or a time out of range, a character or a length that no text may have.
const malformed = new Set(['22P02', '22003', '22007', '22008', '22021', '22001', '22P05'])

/** PostgreSQL names the value that it could not read: `invalid input syntax for type uuid: "abc"`. */
function pathOf(message: string, input: unknown): string {
  const value = /: "(.*)"$/s.exec(message)?.[1] ?? /^value "(.*)" is out of range/s.exec(message)?.[1]
  const fields = typeof input === 'object' && input !== null ? Object.entries(input) : []
  return fields.find(([, given]) => value !== undefined && String(given) === value)?.[0] ?? ''
}

const alreadyThere = {
  en: 'There is already a record with this identity. Nothing was changed.',
  ja: '同じ識別情報の記録がすでにあります。変更は行われていません。',
}
const notThere = {
  en: 'It refers to a record that is not there, or no longer. Nothing was changed.',
  ja: '参照先の記録が見つかりません（削除された可能性があります）。変更は行われていません。',
}
const notAccepted = {
  en: 'A value has a form that is not accepted here. Nothing was changed.',
  ja: '受け付けられない形式の値が含まれています。変更は行われていません。',
}
