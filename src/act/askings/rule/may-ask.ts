import { createHash } from 'node:crypto'

/** Why somebody who could be written to is not asked, beside what messages say. */
export const restReasons = ['sameAddress', 'askedThis', 'askedLately', 'notDrawn'] as const
export type RestReason = (typeof restReasons)[number]

/** Somebody who may be written to today. */
export type Candidate = {
  readonly personId: string
  /** In small letters; who reads it is one pair of eyes, however many records have it. */
  readonly mailbox: string
}

/** An asking that somebody got, or that waits for them; a reminder is none. */
export type PastAsking = {
  readonly personId: string
  /** The mailbox it went to. */
  readonly mailbox: string
  readonly questionnaireId: string
  readonly at: Date
}

/** In days of 24 hours; 0 is no rest. */
export type Rests = {
  /** Between two askings of any questionnaires. */
  readonly any: number
  /** Between two of the same questionnaire. */
  readonly same: number
}

/** How many are asked of those who can be: all, so many, or a share in percent. The same seed draws the same people. */
export type Draw =
  | { readonly kind: 'all' }
  | { readonly kind: 'count'; readonly count: number }
  | { readonly kind: 'percent'; readonly percent: number }

export type Answer = { readonly asks: true } | { readonly asks: false; readonly because: RestReason }

/**
 * Who of these is asked on an instant, and why the others are not. Of several records of one mailbox the first by id is meant. Nobody is
 * asked within `rests` of when they, or their mailbox, were asked before; who rests is not drawn, so that a sample of a hundred is a
 * hundred who are asked.
 */
export function whoIsAsked(
  candidates: readonly Candidate[],
  past: readonly PastAsking[],
  asked: {
    readonly questionnaireId: string
    readonly now: Date
    readonly rests: Rests
    readonly draw: Draw
    readonly seed: string
  },
): ReadonlyMap<string, Answer> {
  const answers = new Map<string, Answer>()
  const able: Candidate[] = []
  const mailboxes = new Set<string>()
  for (const one of candidates.toSorted((a, b) => (a.personId < b.personId ? -1 : 1))) {
    const resting = mailboxes.has(one.mailbox) ? 'sameAddress' : restOf(one, past, asked)
    mailboxes.add(one.mailbox)
    if (resting === null) able.push(one)
    else answers.set(one.personId, { asks: false, because: resting })
  }
  const drawn = new Set(drawnOf(able, asked.draw, asked.seed))
  for (const one of able)
    answers.set(one.personId, drawn.has(one) ? { asks: true } : { asks: false, because: 'notDrawn' })
  return answers
}

const day = 86_400_000

/** Why somebody rests; `null` where they do not. That it was the same questionnaire says more than that it was any. */
export function restOf(
  { personId, mailbox }: Candidate,
  past: readonly PastAsking[],
  { questionnaireId, now, rests }: { questionnaireId: string; now: Date; rests: Rests },
): 'askedThis' | 'askedLately' | null {
  const theirs = past.filter((one) => one.personId === personId || one.mailbox === mailbox)
  const within = (days: number, some: readonly PastAsking[]) =>
    some.some(({ at }) => Number(at) > Number(now) - days * day)
  if (
    within(
      rests.same,
      theirs.filter((one) => one.questionnaireId === questionnaireId),
    )
  )
    return 'askedThis'
  return within(rests.any, theirs) ? 'askedLately' : null
}

/** How many are drawn of so many: never more than there are, and of a share at least one where there is anybody. */
export function sizeOf(draw: Draw, able: number): number {
  if (draw.kind === 'all') return able
  if (draw.kind === 'count') return Math.min(draw.count, able)
  return Math.min(able, Math.max(1, Math.floor((able * draw.percent) / 100 + 0.5)))
}

/**
 * The sample: those whose mailboxes come first when hashed with the seed. Whoever comes or goes meanwhile moves nobody else but the last
 * in or out.
 */
function drawnOf(able: readonly Candidate[], draw: Draw, seed: string): Candidate[] {
  const placed = able.map((one) => ({ one, place: placeOf(seed, one.mailbox) }))
  return placed
    .toSorted((a, b) => (a.place < b.place ? -1 : 1))
    .slice(0, sizeOf(draw, able.length))
    .map(({ one }) => one)
}

/** The place of a mailbox in the order of a draw; PostgreSQL computes the same. */
export function placeOf(seed: string, mailbox: string): string {
  return createHash('sha256').update(`${seed} ${mailbox}`).digest('hex')
}
