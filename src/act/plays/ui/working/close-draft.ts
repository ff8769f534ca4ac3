/** Why a play is put off or not needed, and until when, as it is written before it is sent. */
export type CloseDraft = { readonly reason: string; readonly until: string }

export const noReason: CloseDraft = { reason: '', until: '' }

/** `undefined` for anything that the form cannot show. */
export function readClose(kept: unknown): CloseDraft | undefined {
  if (typeof kept !== 'object' || kept === null) return undefined
  const { reason, until }: { [field in keyof CloseDraft]?: unknown } = kept
  return typeof reason === 'string' && typeof until === 'string' ? { reason, until } : undefined
}
