import type { Importable, ImportOrder, ImportRow, Lost } from '#platform/furnishing/contributions.ts'
import {
  flagIn,
  numberIn,
  type Rejection,
  rejection,
  storeRows,
  textIn,
  withLost,
} from '#platform/tables/storing/store-rows.ts'
import { attributesIn } from '../../attributes/attributes.ts'
import {
  type CustomerReference,
  idIn,
  isNamed,
  nameIn,
  noCustomer,
  recordIds,
  referenceIn,
  referenceKey,
  refusedFor,
  underFormerIds,
  writeKnown,
  writeNeeded,
} from '../../customers/customers.ts'
import { ContractKind } from '../contract.ts'
import * as words from '../words.ts'
import { contractFields } from './contract-fields.ts'
import * as faults from './faults.ts'
import { noticeOf } from './row-notice.ts'
import { renewalIn } from './row-renewal.ts'
import { termsIn } from './row-terms.ts'
import { type SaidContract, writeContracts } from './writing/write-contracts.ts'

type Wish = Omit<SaidContract, 'customer_id'> &
  CustomerReference & {
    readonly lost: readonly Lost[]
    readonly former_id: string | null
    readonly lacks: Rejection | null
  }

export const contractsImportable: Importable = {
  name: 'contracts',
  label: words.contracts,
  fields: contractFields,
  likeness: (row) => (idIn(row, 'external_id') === null ? saidBy(row).join('\n') : null),
  store: (context, rows, order) =>
    storeRows<Wish>(rows, {
      read: (row) => contractIn(row, order, context.workspace.currency),
      write: async (wishes) => {
        const where = { table: 'contracts', source: order.source } as const
        const stored = await writeNeeded(context, where, wishes, (needed) =>
          writeKnown(context, needed, order, async (known) => {
            const columns = known.map(({ customer, customerName, customerId, lost, lacks, ...one }) => one)
            const said = await underFormerIds(context, 'contracts', order.source, columns)
            return writeContracts(context, order.source, said)
          }),
        )
        return stored.map((one, index) => withLost(one, wishes[index]?.lost ?? []))
      },
    }),
  faults: (context, importId) => faults.ofImport(context, importId),
}

/** What a contract without an id is known by. */
function saidBy(row: ImportRow): string[] {
  const whose = referenceIn(row)
  return [referenceKey(whose), textIn(row, 'plan') ?? '', textIn(row, 'starts_on') ?? '']
}

function contractIn(row: ImportRow, order: ImportOrder, currency: string): Wish | Rejection {
  const whose = referenceIn(row)
  const starts_on = textIn(row, 'starts_on')
  const start = starts_on === null ? rejection('starts_on', words.noStart) : null
  const lacks = isNamed(whose) ? start : noCustomer
  const refused = refusedFor(row, lacks)
  if (refused !== null) return refused
  const { lost, ...terms } = termsIn(row, order, currency)
  const seats = numberIn(row, 'seats')
  const isNoSeats = seats !== null && (seats < 0 || seats > 2_147_483_647 || !Number.isInteger(seats))
  const renewal = renewalIn(row)
  return {
    ...whose,
    ...recordIds(row, saidBy(row)),
    lacks,
    plan: nameIn(row, 'plan'),
    kind: kindIn(row),
    seats: isNoSeats ? null : seats,
    ...terms,
    starts_on,
    ends_on: textIn(row, 'ends_on'),
    auto_renew: renewal.autoRenew,
    ...noticeOf(row),
    renews_number: idIn(row, 'renews_number'),
    cancel_requested_on: textIn(row, 'cancel_requested_on'),
    amended_on: textIn(row, 'amended_on'),
    attributes: attributesIn(row),
    cleared: clearedIn(row, renewal.inEnd),
    lost: [...lost, ...renewal.lost, ...(isNoSeats ? [{ column: 'seats', because: words.notSeats }] : [])],
  }
}

function clearedIn({ cleared = [] }: ImportRow, renewsByItself: boolean): string[] {
  const columns = cleared.flatMap((field) => {
    if (field === 'mrr' || field === 'arr') return ['amount']
    return field === 'notice_on' ? ['notice_on', 'notice_count', 'notice_unit'] : [field]
  })
  return renewsByItself ? [...columns, 'ends_on'] : columns
}

function kindIn(row: ImportRow): ContractKind | null {
  return flagIn(row, 'is_trial') === true ? 'trial' : (ContractKind.safeParse(row.values.kind).data ?? null)
}
