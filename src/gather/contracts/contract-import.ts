import type { Importable, ImportOrder, ImportRow, Lost } from '#platform/contributions.ts'
import {
  flagIn,
  numberIn,
  type Rejection,
  rejection,
  storeRows,
  textIn,
  withLost,
} from '#platform/tables/storing/store-rows.ts'
import { attributesIn } from '../attributes/attributes.ts'
import {
  type CustomerReference,
  customerIn,
  idIn,
  nameIn,
  recordIds,
  referenceIn,
  referenceKey,
  underFormerIds,
  writeKnown,
} from '../customers/customers.ts'
import * as bulk from './bulk-store.ts'
import { ContractKind } from './contract.ts'
import { contractFields } from './contract-fields.ts'
import * as faults from './faults.ts'
import { termsIn } from './row-terms.ts'
import * as words from './words.ts'

type Wish = Omit<bulk.BulkContract, 'customer_id'> &
  CustomerReference & {
    readonly lost: readonly Lost[]
    readonly former_id: string | null
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
        const stored = await writeKnown(context, wishes, order, async (known) => {
          const columns = known.map(({ customer, customerName, customerId, lost, ...one }) => one)
          return bulk.upsertContracts(
            context,
            order.source,
            await underFormerIds(context, 'contracts', order.source, columns),
          )
        })
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
  const whose = customerIn(row)
  if ('because' in whose) return whose
  const starts_on = textIn(row, 'starts_on')
  if (starts_on === null) return rejection('starts_on', words.noStart)
  const { lost, ...terms } = termsIn(row, order, currency)
  const seats = numberIn(row, 'seats')
  const isNoSeats = seats !== null && (seats < 0 || seats > 2_147_483_647 || !Number.isInteger(seats))
  const renewsByItself = renewing.test(row.unread?.ends_on?.normalize('NFKC').trim() ?? '')
  return {
    ...whose,
    ...recordIds(row, saidBy(row)),
    plan: nameIn(row, 'plan'),
    kind: kindIn(row),
    seats: isNoSeats ? null : seats,
    ...terms,
    starts_on,
    ends_on: textIn(row, 'ends_on'),
    auto_renew: renewsByItself ? true : flagIn(row, 'auto_renew'),
    attributes: attributesIn(row),
    cleared: clearedIn(row, renewsByItself),
    lost: isNoSeats ? [...lost, { column: 'seats', because: words.notSeats }] : lost,
  }
}

/** What stands in the column of the last day where there is none. */
const renewing =
  /^(自動更新|自動継続|auto([ -]?renew(s|al|ed|ing)?)?|automatic( renewal)?|evergreen|renews automatically)$/i

function clearedIn({ cleared = [] }: ImportRow, renewsByItself: boolean): string[] {
  const columns = cleared.map((field) => (field === 'mrr' || field === 'arr' ? 'amount' : field))
  return renewsByItself ? [...columns, 'ends_on'] : columns
}

function kindIn(row: ImportRow): ContractKind | null {
  return flagIn(row, 'is_trial') === true ? 'trial' : (ContractKind.safeParse(row.values.kind).data ?? null)
}
