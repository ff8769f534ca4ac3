import type { Importable, ImportField, ImportOrder, ImportRow, Lost } from '#platform/contributions.ts'
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
  contentId,
  customerFields,
  customerIn,
  idIn,
  nameIn,
  referenceIn,
  referenceKey,
  writeKnown,
} from '../customers/customers.ts'
import * as bulk from './bulk-store.ts'
import { ContractKind, contractKinds, periods } from './contract.ts'
import * as faults from './faults.ts'
import { termsIn } from './row-terms.ts'
import * as words from './words.ts'

const fields: readonly ImportField[] = [
  {
    name: 'external_id',
    label: words.fieldNames.externalId,
    type: 'text',
    synonyms:
      'id | contract id | subscription id | subscription_id | 契約ID | 契約番号 | 契約コード | contract | contract no | contract number | opportunity id | deal id | record id | 契約No'.split(
        ' | ',
      ),
  },
  ...customerFields,
  {
    name: 'plan',
    label: words.fieldNames.plan,
    type: 'text',
    synonyms:
      'plan tier | plan_tier | product | edition | プラン | プラン名 | 商品 | コース | 契約プラン | 契約コース | 契約商品 | 商品名'.split(
        ' | ',
      ),
  },
  {
    name: 'kind',
    label: words.fieldNames.kind,
    type: 'choice',
    choices: contractKinds,
    synonyms: 'contract type | 契約種別'.split(' | '),
  },
  {
    name: 'is_trial',
    label: words.fieldNames.isTrial,
    type: 'flag',
    synonyms: 'trial | is trial | 試用 | トライアル'.split(' | '),
  },
  {
    name: 'seats',
    label: words.fieldNames.seats,
    type: 'whole',
    synonyms:
      'licenses | licences | users | 席数 | ライセンス数 | ユーザー数 | ID数 | license count | 契約ID数 | アカウント数 | ライセンス'.split(
        ' | ',
      ),
  },
  {
    name: 'amount',
    label: words.fieldNames.amount,
    type: 'money',
    synonyms: 'price | fee | contract value | 金額 | 契約金額 | 契約額 | 料金 | 契約金額合計'.split(' | '),
  },
  {
    name: 'mrr',
    label: words.fieldNames.monthly,
    type: 'money',
    synonyms:
      'mrr amount | mrr_amount | monthly amount | 月額 | 月額料金 | 月次収益 | monthly fee | monthly price | monthly charges | monthly recurring revenue | 月額利用料 | 月額費用 | 月額金額 | 月間契約額'.split(
        ' | ',
      ),
  },
  {
    name: 'arr',
    label: words.fieldNames.yearly,
    type: 'money',
    synonyms:
      'arr amount | arr_amount | annual amount | 年額 | 年額料金 | 年間契約額 | annual recurring revenue | annual fee | annual contract value | acv | 年間契約金額 | 年間利用料 | 年額利用料 | 年間金額'.split(
        ' | ',
      ),
  },
  {
    name: 'currency',
    label: words.fieldNames.currency,
    type: 'text',
    synonyms: '通貨 | currency code | amount currency'.split(' | '),
  },
  {
    name: 'period',
    label: words.fieldNames.period,
    type: 'choice',
    choices: periods,
    synonyms:
      'billing frequency | billing_frequency | billing period | interval | 期間 | 請求周期 | 支払周期 | 課金周期 | billing cycle | 支払サイクル | 請求サイクル'.split(
        ' | ',
      ),
  },
  {
    name: 'starts_on',
    label: words.fieldNames.startsOn,
    type: 'date',
    required: true,
    synonyms:
      'start date | start_date | start | from | 開始日 | 契約開始日 | 利用開始日 | 契約日 | contract start date | subscription start | contract start | 契約開始 | 契約始期'.split(
        ' | ',
      ),
  },
  {
    name: 'ends_on',
    label: words.fieldNames.endsOn,
    type: 'date',
    synonyms:
      'end date | end_date | end | until | 終了日 | 契約終了日 | 満了日 | 契約満了日 | 契約更新日 | 更新日 | 次回更新日 | renewal date | renewal_date | contract end date | contract end | subscription end | term end | expiry date | expiration date | expires | 契約満了 | 契約期限 | 契約終期 | 有効期限 | 満期日'.split(
        ' | ',
      ),
  },
  {
    name: 'auto_renew',
    label: words.fieldNames.autoRenew,
    type: 'flag',
    synonyms: 'auto renew flag | auto_renew_flag | renewal | 自動更新'.split(' | '),
  },
]

type Wish = Omit<bulk.BulkContract, 'customer_id'> &
  CustomerReference & {
    readonly lost: readonly Lost[]
  }

export const contractsImportable: Importable = {
  name: 'contracts',
  label: words.contracts,
  fields,
  likeness: (row) => (idIn(row, 'external_id') === null ? saidBy(row).join('\n') : null),
  store: (context, rows, order) =>
    storeRows<Wish>(rows, {
      read: (row) => contractIn(row, order, context.workspace.currency),
      write: async (wishes) => {
        const stored = await writeKnown(context, wishes, order, (known) =>
          bulk.upsertContracts(
            context,
            order.source,
            known.map(({ customer, customerName, customerId, lost, ...columns }) => columns),
          ),
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
    external_id: idIn(row, 'external_id') ?? contentId(saidBy(row), row),
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
