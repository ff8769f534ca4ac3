import { z } from 'zod'
import { type Change, gathered } from './change.ts'

const Told = z.object({
  w: z.string(),
  r: z.string(),
  i: z.array(z.string()).nullish(),
  c: z.array(z.string()).nullish(),
})
const Ended = z.object({ u: z.string() })

/** What a commit told: a change in a workspace, or that a session of a user has ended. */
export type Told = { readonly workspaceId: string; readonly change: Change } | { readonly userId: string }

export function toldIn(payload: string): Told | null {
  const json = jsonOf(payload)
  const told = Told.safeParse(json)
  if (told.success) {
    const { w, r, i, c } = told.data
    return { workspaceId: w, change: { record: r, ids: i ?? null, customerIds: c ?? null } }
  }
  const ended = Ended.safeParse(json)
  return ended.success ? { userId: ended.data.u } : null
}

/** What a transaction has told so far, of the setting in which it stands. */
export function toldBy(setting: string | null): Change[] {
  return (setting ?? '').split('\n').flatMap((line) => {
    const told = line === '' ? null : toldIn(line)
    return told !== null && 'change' in told ? [told.change] : []
  })
}

/** Headers are short: what does not fit is told by the kinds of records alone. */
const longestHeader = 4_000

export function changedHeader(changes: readonly Change[]): string {
  const whole = JSON.stringify(gathered(changes))
  if (whole.length <= longestHeader) return whole
  return JSON.stringify(gathered(changes).map(({ record }) => ({ record, ids: null, customerIds: null })))
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}
