import { sql } from 'kysely'
import type { Context } from '#platform/context.ts'
import type { Fault, Importable, ImportField } from '#platform/furnishing/contributions.ts'
import { storeRows, withLost } from '#platform/tables/storing/store-rows.ts'
import { lengths } from '#platform/wording/lengths.ts'
import { customerFields, faultsOfRecords, idIn, underFormerIds, writeNeeded } from '../customers/customers.ts'
import { writeWithPeople } from '../people/people.ts'
import * as bulk from './bulk-store.ts'
import { priorities, statuses } from './contract.ts'
import { type CaseWish, caseIn, saidBy, unknownStatus } from './row-case.ts'
import { synonyms } from './synonyms.ts'
import * as words from './words.ts'

const fields: readonly ImportField[] = [
  {
    name: 'external_id',
    label: words.fieldNames.externalId,
    type: 'text',
    longest: lengths.id,
    synonyms: synonyms.external_id,
  },
  ...customerFields,
  {
    name: 'person',
    label: words.fieldNames.person,
    type: 'text',
    longest: lengths.address,
    synonyms: synonyms.person,
  },
  {
    name: 'email',
    label: words.fieldNames.email,
    type: 'text',
    longest: lengths.address,
    synonyms: synonyms.email,
  },
  {
    name: 'requester',
    label: words.fieldNames.requester,
    type: 'text',
    synonyms: synonyms.requester,
  },
  {
    name: 'subject',
    label: words.fieldNames.subject,
    type: 'text',
    longest: lengths.subject,
    synonyms: synonyms.subject,
  },
  {
    name: 'priority',
    label: words.fieldNames.priority,
    type: 'choice',
    choices: priorities,
    choiceNames: words.priorityNames,
    synonyms: synonyms.priority,
  },
  {
    name: 'status',
    label: words.fieldNames.status,
    type: 'choice',
    choices: statuses,
    choiceNames: words.statusNames,
    otherwise: words.statusOtherwise,
    synonyms: synonyms.status,
  },
  {
    name: 'opened_at',
    label: words.fieldNames.openedAt,
    type: 'instant',
    required: true,
    unlessKnownBy: ['external_id'],
    synonyms: synonyms.opened_at,
  },
  {
    name: 'closed_at',
    label: words.fieldNames.closedAt,
    type: 'instant',
    synonyms: synonyms.closed_at,
  },
  {
    name: 'first_response_minutes',
    label: words.fieldNames.firstResponse,
    type: 'number',
    synonyms: synonyms.first_response_minutes,
  },
  {
    name: 'satisfaction',
    label: words.fieldNames.satisfaction,
    type: 'number',
    synonyms: synonyms.satisfaction,
  },
  {
    name: 'escalated',
    label: words.fieldNames.escalated,
    type: 'flag',
    synonyms: synonyms.escalated,
  },
  {
    name: 'reopened',
    label: words.fieldNames.reopened,
    type: 'flag',
    synonyms: synonyms.reopened,
  },
]

export const casesImportable: Importable = {
  name: 'cases',
  label: words.cases,
  fields,
  likeness: (row) => (idIn(row, 'external_id') === null ? saidBy(row).join('\n') : null),
  store: (context, rows, order) =>
    storeRows<CaseWish>(rows, {
      read: caseIn,
      write: async (wishes) => {
        const where = { table: 'cases', source: order.source } as const
        const stored = await writeNeeded(context, where, wishes, (needed) =>
          writeWithPeople(context, needed, order, async (known) => {
            const columns = known.map(columnsOf)
            return bulk.upsert(context, order.source, await underFormerIds(context, 'cases', order.source, columns))
          }),
        )
        return stored.map((one, index) => {
          const wish = wishes[index]
          return wish === undefined ? one : withLost(one, [...wish.lost, ...unknownStatus(wish, one)])
        })
      },
    }),
  faults: (context, importId) => faultsOf(context, importId),
}

function columnsOf<Wish extends CaseWish>({
  customer,
  customerName,
  customerId,
  person,
  email,
  personName,
  lost,
  lacks,
  unknownStatus: _,
  ...columns
}: Wish) {
  return columns
}

function faultsOf(context: Context, importId: string): Promise<readonly Fault[]> {
  return faultsOfRecords(context, importId, 'cases', [
    {
      name: 'closed before opened',
      label: words.faults.closesBeforeOpening,
      wrong: sql`t.closed_at < t.opened_at`,
    },
    {
      name: 'opened before the customer',
      label: words.faults.beforeCustomer,
      wrong: sql`(t.opened_at AT TIME ZONE ${context.workspace.zone})::date < c.since_on`,
    },
  ])
}
