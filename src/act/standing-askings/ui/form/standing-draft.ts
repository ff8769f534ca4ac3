import type { PersonRole } from '../../../../gather/people/contract.ts'
import { audienceOf, whomOf } from '../../../askings/ui/form/asking-draft.ts'
import type { Trigger } from '../../contract.ts'
import type { ShownStanding } from '../standing-api.ts'

export type StandingDraft = {
  readonly name: string
  readonly questionnaireId: string
  readonly kind: Trigger['kind']
  readonly days: number | string
  readonly event: string
  readonly day: 'starts' | 'ends'
  /** A segment, every customer, or `null` where it is to others, which stays as it is. */
  readonly whom: string | null
  readonly roles: readonly PersonRole[]
  readonly sameDays: number | string
  readonly graceDays: number | string
  readonly most: number | string
  readonly remindDays: number | string
  readonly openDays: number | string
  readonly onNewVersion: 'goOn' | 'pause'
  readonly fromOn: string
  readonly untilOn: string
}

export const emptyDraft: StandingDraft = {
  name: '',
  questionnaireId: '',
  kind: 'every',
  days: 90,
  event: '',
  day: 'starts',
  whom: '',
  roles: [],
  sameDays: 83,
  graceDays: 3,
  most: 1,
  remindDays: 7,
  openDays: 21,
  onNewVersion: 'goOn',
  fromOn: '',
  untilOn: '',
}

/** What such a survey usually waits, so that nobody begins with ninety days after a case. */
export const usual: Readonly<Record<Trigger['kind'], Pick<StandingDraft, 'days' | 'sameDays'>>> = {
  every: { days: 90, sameDays: 83 },
  caseClosed: { days: 1, sameDays: 30 },
  event: { days: 7, sameDays: 90 },
  contract: { days: 30, sameDays: 90 },
}

export function draftOf(standing: ShownStanding): StandingDraft {
  const { trigger, audience, reminding } = standing
  return {
    name: standing.name,
    questionnaireId: standing.questionnaire.id,
    kind: trigger.kind,
    days: trigger.days,
    event: trigger.kind === 'event' ? trigger.name : '',
    day: trigger.kind === 'contract' ? trigger.day : 'starts',
    whom: whomOf(audience),
    roles: audience.kind === 'people' ? [] : audience.roles,
    sameDays: standing.sameDays,
    graceDays: standing.graceDays,
    most: reminding.most,
    remindDays: reminding.days,
    openDays: standing.openDays,
    onNewVersion: standing.onNewVersion,
    fromOn: standing.fromOn ?? '',
    untilOn: standing.untilOn ?? '',
  }
}

/** What is asked of the server; `null` where a number is missing. */
export function wishOf(draft: StandingDraft) {
  const { whom, roles, most, remindDays, openDays, sameDays, graceDays, days } = draft
  if (![most, remindDays, openDays, sameDays, graceDays, days].every((one) => typeof one === 'number')) return null
  return {
    name: draft.name,
    trigger: triggerOf(draft),
    ...(whom !== null && { audience: audienceOf(whom, roles) }),
    sameDays: Number(sameDays),
    graceDays: Number(graceDays),
    reminding: { most: Number(most), days: Number(remindDays) },
    openDays: Number(openDays),
    onNewVersion: draft.onNewVersion,
    fromOn: draft.fromOn || null,
    untilOn: draft.untilOn || null,
  }
}

function triggerOf({ kind, days, event, day }: StandingDraft): Trigger {
  if (kind === 'event') return { kind, name: event, days: Number(days) }
  return kind === 'contract' ? { kind, day, days: Number(days) } : { kind, days: Number(days) }
}
