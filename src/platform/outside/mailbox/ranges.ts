/** An answer is one line: so many mails at most are found by one question, and so many questions are asked at most. */
const most = { found: 50_000, questions: 200 } as const

/**
 * What is asked for, piece by piece, of all mails beyond a UID: `count` are there, and what comes now has `uidNext` at least. The last piece has
 * no end, for mails come meanwhile.
 */
export function rangesAfter(
  uid: number,
  { uidNext, count }: { readonly uidNext: number | null; readonly count: number },
): string[] {
  const span = uidNext === null ? 0 : uidNext - 1 - uid
  // Numbers may have wide gaps: of few mails none is too much for one answer.
  const pieces = count <= most.found ? 1 : Math.max(1, Math.min(most.questions, Math.ceil(span / most.found)))
  const width = Math.ceil(span / pieces)
  return Array.from({ length: pieces }, (_, n) => {
    const from = uid + 1 + n * width
    return n === pieces - 1 ? `${from}:*` : `${from}:${from + width - 1}`
  })
}
