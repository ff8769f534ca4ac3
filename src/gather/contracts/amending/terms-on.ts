/** What may be amended: what is not a key says that it stays as it was. */
export type AmendedTerms = {
  readonly plan?: string | null | undefined
  readonly seats?: number | null | undefined
  readonly amount?: string | null | undefined
  readonly endsOn?: string | null | undefined
}
export const amendable = ['plan', 'seats', 'amount', 'endsOn'] as const
export type Amendable = (typeof amendable)[number]
export type Terms = {
  readonly plan: string | null
  readonly seats: number | null
  readonly amount: string | null
  readonly endsOn: string | null
}
/** From `fromOn` on, these terms hold. */
export type Amended = { readonly fromOn: string; readonly changes: AmendedTerms }

/** One term of a contract on a day: as the last amendment up to that day says that speaks of it, else as it was signed. */
export function termOn<Term extends Amendable>(
  term: Term,
  signed: Terms[Term],
  amendments: readonly Amended[],
  day: string,
): Terms[Term] {
  const last = inOrder(amendments).findLast(({ fromOn, changes }) => fromOn <= day && changes[term] !== undefined)
  const said = last?.changes[term] as Terms[Term] | undefined
  return said === undefined ? signed : said
}

/** All terms of a contract on a day. Before its first day they are those that were signed. */
export function termsOn(signed: Terms, amendments: readonly Amended[], day: string): Terms {
  return {
    plan: termOn('plan', signed.plan, amendments, day),
    seats: termOn('seats', signed.seats, amendments, day),
    amount: termOn('amount', signed.amount, amendments, day),
    endsOn: termOn('endsOn', signed.endsOn, amendments, day),
  }
}

export function inOrder<One extends Amended>(amendments: readonly One[]): One[] {
  return amendments.toSorted((one, other) => (one.fromOn < other.fromOn ? -1 : 1))
}
