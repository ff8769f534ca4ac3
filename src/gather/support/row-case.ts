import type { ImportRow, Lost } from '#platform/furnishing/contributions.ts'
import {
  flagIn,
  instantIn,
  numberIn,
  type Rejection,
  rejection,
  type Stored,
  textIn,
} from '#platform/tables/storing/store-rows.ts'
import { beginningOf } from '#platform/wording/plain-text.ts'
import { attributesIn } from '../attributes/attributes.ts'
import {
  idIn,
  isNamed,
  nameIn,
  noCustomer,
  recordIds,
  referenceIn,
  referenceKey,
  refusedFor,
} from '../customers/customers.ts'
import type { RowOwner } from '../people/people.ts'
import * as bulk from './bulk-store.ts'
import { Priority, Status } from './contract.ts'
import * as words from './words.ts'

export type CaseWish = Omit<bulk.BulkCase, 'customer_id' | 'person_id'> &
  RowOwner & {
    readonly lost: readonly Lost[]
    readonly former_id: string | null
    readonly lacks: Rejection | null
    /** A word that is no status that is known, where nothing else tells how the case stands. */
    readonly unknownStatus: string | null
  }

/** What a case without an id is known by. */
export function saidBy(row: ImportRow): string[] {
  const at = instantIn(row, 'opened_at')?.toISOString() ?? ''
  return [referenceKey(referenceIn(row)), at, textIn(row, 'subject') ?? '']
}

export function caseIn(row: ImportRow): CaseWish | Rejection {
  const whose = referenceIn(row)
  const opened_at = instantIn(row, 'opened_at')
  const opening = opened_at === null ? rejection('opened_at', words.noOpening) : null
  const lacks = isNamed(whose) ? opening : noCustomer
  const refused = refusedFor(row, lacks)
  if (refused !== null) return refused
  const { lost, ...figures } = figuresIn(row)
  const closed_at = instantIn(row, 'closed_at')
  const [email, personName] = [nameIn(row, 'email'), nameIn(row, 'requester')]
  return {
    ...whose,
    ...figures,
    ...recordIds(row, saidBy(row)),
    lacks,
    person: idIn(row, 'person'),
    email,
    personName,
    requester: beginningOf([personName, email].filter((one) => one !== null).join(' · '), 300) || null,
    subject: textIn(row, 'subject'),
    priority: Priority.safeParse(row.values.priority).data ?? null,
    status: Status.safeParse(row.values.status).data ?? (closed_at === null ? null : 'closed'),
    opened_at,
    closed_at,
    escalated: flagIn(row, 'escalated'),
    reopened: flagIn(row, 'reopened'),
    attributes: { ...attributesIn(row), ...asWritten(row) },
    cleared: row.cleared ?? [],
    lost,
    unknownStatus: closed_at === null ? (row.unread?.status ?? null) : null,
  }
}

/** A status that nobody knows is kept as it is written. */
function asWritten({ unread }: ImportRow): Record<string, string> {
  return unread?.status === undefined ? {} : { [bulk.statusAsWritten]: unread.status }
}

/** A word that is no status is kept as it is written; how the case stands instead is said. */
export function unknownStatus({ unknownStatus: word }: CaseWish, stored: Stored): Lost[] {
  const outcome = typeof stored === 'object' && 'outcome' in stored ? stored.outcome : stored
  if (word === null || typeof outcome === 'object') return []
  return [{ column: 'status', because: words.unknownStatus(word, outcome === 'created') }]
}

function figuresIn(row: ImportRow) {
  const satisfaction = numberIn(row, 'satisfaction')
  const isStep = satisfaction === null || (Number.isInteger(satisfaction) && satisfaction >= 1 && satisfaction <= 5)
  const minutes = numberIn(row, 'first_response_minutes')
  const isSpan = minutes === null || minutes >= 0
  const lost: Lost[] = [
    ...(isStep ? [] : [{ column: 'satisfaction', because: words.notSatisfaction }]),
    ...(isSpan ? [] : [{ column: 'first_response_minutes', because: words.notMinutes }]),
  ]
  return { satisfaction: isStep ? satisfaction : null, first_response_minutes: isSpan ? minutes : null, lost }
}
