import type { Context } from '#platform/context.ts'
import type { Importable, ImportOrder, ImportRow, Lost } from '#platform/furnishing/contributions.ts'
import {
  numberIn,
  type Rejection,
  rejection,
  type Stored,
  storeRows,
  textIn,
  withLost,
} from '#platform/tables/storing/store-rows.ts'
import { addressIn } from '../../addresses/addresses.ts'
import { settleAttributes } from '../../attributes/attributes.ts'
import { Kind, mostLeadDays, Stage } from '../contract.ts'
import * as faults from '../faults.ts'
import { corporateNumber } from '../identity/corporate-number.ts'
import { domainOf } from '../identity/identity.ts'
import { type Owner, ownerFinder } from '../identity/owner-word.ts'
import * as members from '../looking-after/owners-store.ts'
import * as words from '../words.ts'
import { ownFields } from './customer-fields.ts'
import { cannotBe, inFullestSpelling, recordKey } from './record-key.ts'
import { idIn, nameIn } from './row-customers.ts'
import { type CustomerRow, upsertRows } from './upsert.ts'
import { severalMembers, unknownStage } from './words.ts'

export const customersImportable: Importable = {
  name: 'customers',
  label: words.customers,
  fields: ownFields,
  store: async (context, rows, order) => {
    const settled = await settleAttributes(
      context,
      'customer',
      rows.map(({ extra, unread }) =>
        unread?.stage === undefined ? extra : { ...extra, [stageAsWritten]: unread.stage },
      ),
    )
    const problems = new Map(rows.map((row, index) => [row, settled[index]]))
    const ownerOf = ownerFinder(await members.presentMembers(context))
    const lost = new Map<ImportRow, Lost[]>()
    const taken: ImportRow[] = []
    const outcomes = await storeRows<CustomerRow>(rows, {
      read: (row) => {
        const problem = problems.get(row)?.problem
        const owner = ownerIn(row, ownerOf)
        const wish = problem ?? customerIn(row, owner, problems.get(row)?.attributes ?? {}, context.today)
        if ('because' in wish) return wish
        taken.push(row)
        lost.set(row, [...owner.lost, ...(problems.get(row)?.lost ?? []), ...unkept(row)])
        return wish
      },
      write: async (wishes) => {
        const stored = await write(context, wishes, order)
        return stored.map((one, index) => {
          const row = taken[index] ?? rows[0] ?? noRow
          return withLost(one, [...(lost.get(row) ?? []), ...unreadStage(row, one, context.today)])
        })
      },
    })
    return outcomes
  },
  recordKey,
  cannotBe,
  settle: inFullestSpelling,
  faults: (context, importId) => faults.ofImport(context, importId),
}

/** The heading of the attribute that keeps a stage that nobody knows. */
const stageAsWritten = 'stage as written'

const noRow: ImportRow = { row: 0, values: {}, extra: {} }

/** What stands at the foot of a table, where nobody is called so. */
const sumLine = /^(合計|総合計|総計|小計|grand total|subtotal)$/i

const columnOfField: Readonly<Record<string, string>> = { owner_email: 'owner' }

function customerIn(
  row: ImportRow,
  { ownerId, namedOwner }: SaidOwner,
  attributes: NonNullable<CustomerRow['attributes']>,
  today: string,
): CustomerRow | Rejection {
  const name = nameIn(row, 'name')
  const externalId = idIn(row, 'external_id')
  const isKnown = externalId !== null || idIn(row, 'corporate_number') !== null
  if (name === null && !isKnown) return rejection('name', words.nameless)
  if (name !== null && sumLine.test(name)) return rejection('name', words.sumLine)
  if (externalId !== null && externalId.length > 200) return rejection('external_id', words.tooLong)
  const number = idIn(row, 'corporate_number')
  if (number !== null && corporateNumber(number) === null)
    return rejection('corporate_number', words.notACorporateNumber)
  return {
    externalId,
    name,
    kind: Kind.safeParse(row.values.kind).data,
    stage: stageIn(row, today),
    industry: nameIn(row, 'industry'),
    country: nameIn(row, 'country'),
    domain: domainOf(textIn(row, 'domain') ?? ''),
    corporateNumber: number,
    where: { ...addressIn(row).columns, approval_lead_days: leadDaysIn(row) },
    sinceOn: textIn(row, 'since_on'),
    leftOn: textIn(row, 'left_on'),
    ownerId,
    namedOwner,
    attributes,
    cleared: row.cleared?.map((field) => columnOfField[field] ?? field),
  }
}

/** A file that flags a customer as churned says that it left, whatever else it calls the stage; whose last day is yet to come is still served. */
function stageIn(row: ImportRow, today: string): Stage | undefined {
  if (row.values.churned === true) return 'left'
  const leftOn = textIn(row, 'left_on')
  const said = Stage.safeParse(row.values.stage).data
  return said ?? (leftOn === null ? undefined : leftOn > today ? 'leaving' : 'left')
}

/** A word that is no stage is kept as it is written; what the stage becomes instead is said. */
function unreadStage(row: ImportRow, stored: Stored, today: string): Lost[] {
  const word = row.unread?.stage
  const outcome = typeof stored === 'object' && 'outcome' in stored ? stored.outcome : stored
  if (word === undefined || typeof outcome === 'object') return []
  const isTold = stageIn(row, today) !== undefined
  const becomes = isTold ? 'told otherwise' : outcome === 'created' ? 'new' : 'on record'
  return [{ column: 'stage', because: unknownStage(word, becomes) }]
}

async function write(context: Context, wishes: readonly CustomerRow[], order: ImportOrder): Promise<Stored[]> {
  const kind = Kind.safeParse(order.defaults.kind).data
  const rows = kind === undefined ? wishes : wishes.map((wish) => ({ ...wish, kind: wish.kind ?? kind }))
  return (await upsertRows(context, rows, order.source, 'refused')).map((one) =>
    'because' in one
      ? one
      : {
          outcome: one.outcome,
          customerId: one.id,
          ...(one.formerId === undefined ? {} : { formerCustomerId: one.formerId }),
          lost: one.lost ?? [],
        },
  )
}

/** How long an approval takes there; `unkept` names what is none. */
function leadDaysIn(row: ImportRow): number | null {
  const days = numberIn(row, 'approval_lead_days')
  return days === null || days < 0 || days > mostLeadDays ? null : days
}

function unkept(row: ImportRow): Lost[] {
  const isNone = leadDaysIn(row) !== numberIn(row, 'approval_lead_days')
  return [...addressIn(row).lost, ...(isNone ? [{ column: 'approval_lead_days', because: words.notALeadTime }] : [])]
}

type SaidOwner = { readonly ownerId?: string; readonly namedOwner?: string; readonly lost: Lost[] }

/** Who looks after the customer by what the row says: a member, somebody who is none yet, or nobody. */
function ownerIn(row: ImportRow, ownerOf: (raw: string) => Owner): SaidOwner {
  const raw = textIn(row, 'owner_email')
  const owner = raw === null ? null : ownerOf(raw)
  if (raw === null || owner === null) return { lost: [] }
  if ('memberId' in owner) return { ownerId: owner.memberId, lost: [] }
  if ('named' in owner) return { namedOwner: owner.named, lost: [] }
  return { lost: [{ column: 'owner_email', because: severalMembers(raw, owner.severalOf) }] }
}
