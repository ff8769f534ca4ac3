import { writtenNumber } from '#platform/tables/cells/written-number.ts'
import type { EvidenceKind, OutcomeKind } from '../../contract/outcomes.ts'
import type { ShownOutcome } from '../attribution-api.ts'
import { partyIn, partyKey } from '../party.ts'

export type ContributionDraft = {
  readonly key: number
  readonly party: string
  readonly doneOn: string
  readonly minutes: string
  /** The kind and the id of what is on record; `other` where it is only written down. */
  readonly seenBy: string
  readonly note: string
}

export type OutcomeDraft = {
  readonly kind: OutcomeKind
  readonly customerId: string | null
  readonly contractId: string
  readonly amount: string
  readonly currency: string
  readonly happenedOn: string
  readonly fromOn: string
  readonly untilOn: string
  readonly ruleVersionId: string
  readonly evidence: string
  readonly reason: string
  readonly contributions: readonly ContributionDraft[]
}

/** As the fields have it: what is on record of the latest version, or a new one. */
export function draftOf(kept: ShownOutcome | undefined, today: string, currency: string): OutcomeDraft {
  const latest = kept?.versions[0]
  return {
    kind: kept?.kind ?? 'retained',
    customerId: kept?.customerId ?? null,
    contractId: kept?.contractId ?? '',
    amount: latest?.amount ?? '',
    currency: latest?.currency ?? currency,
    happenedOn: latest?.happenedOn ?? today,
    fromOn: latest?.fromOn ?? today,
    untilOn: latest?.untilOn ?? today,
    ruleVersionId: latest?.rule?.versionId ?? '',
    evidence: latest?.evidence ?? '',
    reason: '',
    contributions: (latest?.contributions ?? []).map((one, key) => ({
      key,
      party: partyKey(one),
      doneOn: one.doneOn,
      minutes: one.minutes === null ? '' : String(one.minutes),
      seenBy: one.evidenceId === null ? 'other' : `${one.kind} ${one.evidenceId}`,
      note: one.note,
    })),
  }
}

/** As it is asked for; an amount that is no number is asked for as it was written, and refused. */
export function contentOf(draft: OutcomeDraft) {
  const { amount, currency, happenedOn, fromOn, untilOn, ruleVersionId, evidence } = draft
  return {
    ...{ currency: currency.trim().toUpperCase(), happenedOn, fromOn, untilOn, evidence },
    amount: writtenNumber(amount) ?? amount,
    ruleVersionId: ruleVersionId || null,
    contributions: draft.contributions.map(({ party, doneOn, minutes, seenBy, note }) => {
      const [kind = 'other', evidenceId = null] = seenBy.split(' ')
      return {
        ...partyIn(party),
        ...{ doneOn, note, evidenceId, kind: kind as EvidenceKind },
        minutes: minutes === '' ? null : Number(minutes),
      }
    }),
  }
}
