import type { PersonRole } from '../../../../gather/people/contract.ts'
import type { Draw } from '../../contract.ts'
import type { ShownAskingPage } from '../askings-api.ts'

type Audience = ShownAskingPage['audience']

/** In the place of a segment: every customer there is. */
export const everyCustomer = 'all'

export type AskingDraft = {
  readonly name: string
  readonly questionnaireId: string
  /** A segment, every customer, or `null` where it is to others, which stays as it is. */
  readonly whom: string | null
  readonly roles: readonly PersonRole[]
  readonly draw: Draw['kind']
  readonly size: number | string
  readonly isAnonymous: boolean
  readonly most: number | string
  readonly remindDays: number | string
  readonly openDays: number | string
  readonly sameDays: number | string
}

export const emptyDraft: AskingDraft = {
  name: '',
  questionnaireId: '',
  whom: '',
  roles: [],
  draw: 'all',
  size: '',
  isAnonymous: false,
  most: 1,
  remindDays: 7,
  openDays: 21,
  sameDays: 90,
}

export function draftOf(asking: ShownAskingPage): AskingDraft {
  const { audience, draw, reminding } = asking
  return {
    name: asking.name,
    questionnaireId: asking.questionnaire.id,
    whom: whomOf(audience),
    roles: audience.kind === 'people' ? [] : audience.roles,
    draw: draw.kind,
    size: draw.kind === 'all' ? '' : draw.kind === 'count' ? draw.count : draw.percent,
    isAnonymous: asking.isAnonymous,
    most: reminding.most,
    remindDays: reminding.days,
    openDays: asking.openDays,
    sameDays: asking.sameDays,
  }
}

export function whomOf(audience: Audience): string | null {
  if (audience.kind === 'segment') return audience.segmentId
  return audience.kind === 'filter' && Object.keys(audience.filter).length === 0 ? everyCustomer : null
}

/** What is asked of the server; `null` where a number is missing. To others than a segment or everybody it stays as it is. */
export function wishOf(draft: AskingDraft) {
  const { whom, roles: chosen, draw: kind, size, most, remindDays, openDays, sameDays } = draft
  if (![most, remindDays, openDays, sameDays].every((one) => typeof one === 'number')) return null
  if (kind !== 'all' && typeof size !== 'number') return null
  return {
    name: draft.name,
    ...(whom !== null && { audience: audienceOf(whom, chosen) }),
    draw: drawOf(kind, Number(size)),
    isAnonymous: draft.isAnonymous,
    reminding: { most: Number(most), days: Number(remindDays) },
    openDays: Number(openDays),
    sameDays: Number(sameDays),
  }
}

export function audienceOf(whom: string, chosen: readonly PersonRole[]) {
  const roles = [...chosen]
  return whom === everyCustomer
    ? { kind: 'filter' as const, filter: {}, roles }
    : { kind: 'segment' as const, segmentId: whom, roles }
}

function drawOf(kind: Draw['kind'], size: number): Draw {
  if (kind === 'all') return { kind }
  return kind === 'count' ? { kind, count: size } : { kind, percent: size }
}
