/** What came of a play, as it is written before it is sent. */
export type OutcomeDraft = { readonly note: string; readonly step: string; readonly dueOn: string }

export const noOutcome: OutcomeDraft = { note: '', step: '', dueOn: '' }

/** `undefined` for anything that the form cannot show. */
export function readOutcome(kept: unknown): OutcomeDraft | undefined {
  if (typeof kept !== 'object' || kept === null) return undefined
  const { note, step, dueOn }: { [field in keyof OutcomeDraft]?: unknown } = kept
  return typeof note === 'string' && typeof step === 'string' && typeof dueOn === 'string'
    ? { note, step, dueOn }
    : undefined
}
