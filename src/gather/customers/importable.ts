import type { Context } from '#platform/context.ts'
import type { Importable, ImportField, ImportOrder, ImportRow } from '#platform/contributions.ts'
import { type Rejection, rejection, type Stored, storeRows, textIn } from '#platform/tables/storing/store-rows.ts'
import { settleAttributes } from '../attributes/attributes.ts'
import { Kind, kinds, Stage, stages } from './contract.ts'
import { corporateNumber } from './corporate-number.ts'
import * as faults from './faults.ts'
import { domainOf } from './identity.ts'
import * as members from './members-store.ts'
import { type CustomerRow, upsertCustomers } from './upsert.ts'
import * as words from './words.ts'

const fields: readonly ImportField[] = [
  {
    name: 'external_id',
    label: words.externalIdNoun,
    type: 'text',
    synonyms:
      'id | customer id | account id | account_id | company id | customer code | code | 顧客ID | 顧客コード | 顧客番号 | 取引先コード | 取引先番号 | 企業ID | 会員ID | ＥＤＩＮＥＴコード | 大口事業所個別番号'.split(
        ' | ',
      ),
  },
  {
    name: 'name',
    label: words.fieldNames.name,
    type: 'text',
    required: true,
    synonyms:
      'customer | 顧客 | account name | account_name | company | company name | organization | organisation | 顧客名 | 会社名 | 企業名 | 取引先名 | 法人名 | 提出者名 | 大口事業所名 | 社名 | 名称 | 氏名'.split(
        ' | ',
      ),
  },
  {
    name: 'kind',
    label: words.fieldNames.kind,
    type: 'choice',
    choices: kinds,
    synonyms: 'type | customer type | 種類 | 顧客種別 | 区分'.split(' | '),
  },
  {
    name: 'stage',
    label: words.fieldNames.stage,
    type: 'choice',
    choices: stages,
    synonyms: 'lifecycle | status | lifecycle stage | 段階 | ステージ | 状態'.split(' | '),
  },
  {
    name: 'churned',
    label: words.churned,
    type: 'flag',
    synonyms: 'churn | churn flag | churn_flag | is churned | churned | 解約 | 解約フラグ | 離反'.split(' | '),
  },
  {
    name: 'industry',
    label: words.fieldNames.industry,
    type: 'text',
    synonyms: 'sector | vertical | 業種 | 業界 | 提出者業種'.split(' | '),
  },
  {
    name: 'country',
    label: words.fieldNames.country,
    type: 'text',
    synonyms: 'country code | nation | 国 | 国名 | 国コード'.split(' | '),
  },
  {
    name: 'domain',
    label: words.fieldNames.domain,
    type: 'text',
    synonyms: 'website | web site | url | homepage | ドメイン | ホームページ | サイト'.split(' | '),
  },
  {
    name: 'corporate_number',
    label: words.fieldNames.corporateNumber,
    type: 'text',
    synonyms: 'corporate number | corporation number | 法人番号 | 提出者法人番号'.split(' | '),
  },
  {
    name: 'since_on',
    label: words.fieldNames.sinceOn,
    type: 'date',
    synonyms:
      'since | signup date | signup_date | customer since | start date | created | 取引開始日 | 契約開始日 | 登録日 | 申込日'.split(
        ' | ',
      ),
  },
  {
    name: 'left_on',
    label: words.fieldNames.leftOn,
    type: 'date',
    synonyms: 'left | churn date | cancelled on | 解約日 | 退会日'.split(' | '),
  },
  {
    name: 'owner_email',
    label: words.ownerEmail,
    type: 'text',
    synonyms:
      'owner | owner email | account owner | owner name | csm | csm email | 担当 | 主担当 | 主担当者 | 営業担当 | 担当者メール | 担当メールアドレス'.split(
        ' | ',
      ),
  },
]

export const customersImportable: Importable = {
  name: 'customers',
  label: words.customers,
  fields,
  store: async (context, rows, order) => {
    const settled = await settleAttributes(
      context,
      'customer',
      rows.map(({ extra }) => extra),
    )
    const problems = new Map(rows.map((row, index) => [row, settled[index]]))
    const owners = await members.membersByWord(context)
    return storeRows<CustomerRow>(rows, {
      read: (row) =>
        problems.get(row)?.problem ?? customerIn(row, owners, problems.get(row)?.attributes ?? {}, context.today),
      keyOf: (wish) => (wish.externalId ? `id ${wish.externalId}` : null),
      write: (wishes) => write(context, wishes, order),
    })
  },
  faults: (context, importId) => faults.ofImport(context, importId),
}

/** What stands at the foot of a table, where nobody is called so. */
const sumLine = /^(合計|総合計|総計|小計|grand total|subtotal)$/i

function customerIn(
  row: ImportRow,
  owners: ReadonlyMap<string, string>,
  attributes: NonNullable<CustomerRow['attributes']>,
  today: string,
): CustomerRow | Rejection {
  const name = textIn(row, 'name')
  const externalId = textIn(row, 'external_id')
  if (name === null) return rejection('name', words.nameless)
  if (sumLine.test(name)) return rejection('name', words.sumLine)
  if (externalId !== null && externalId.length > 200) return rejection('external_id', words.tooLong)
  const number = textIn(row, 'corporate_number')
  if (number !== null && corporateNumber(number) === null)
    return rejection('corporate_number', words.notACorporateNumber)
  const owner = textIn(row, 'owner_email')
  const ownerId = owner === null ? undefined : owners.get(members.memberWord(owner))
  return {
    externalId,
    name,
    kind: Kind.safeParse(row.values.kind).data,
    stage: stageIn(row, today),
    industry: textIn(row, 'industry'),
    country: textIn(row, 'country'),
    domain: domainOf(textIn(row, 'domain') ?? ''),
    corporateNumber: number,
    sinceOn: textIn(row, 'since_on'),
    leftOn: textIn(row, 'left_on'),
    ownerId,
    attributes: owner === null || ownerId !== undefined ? attributes : { ...attributes, [faults.ownerNotFound]: owner },
  }
}

/** A file that flags a customer as churned says that it left, whatever else it calls the stage; whose last day is yet to come is still served. */
function stageIn(row: ImportRow, today: string): Stage | undefined {
  if (row.values.churned === true) return 'left'
  const leftOn = textIn(row, 'left_on')
  const said = Stage.safeParse(row.values.stage).data
  return said ?? (leftOn === null ? undefined : leftOn > today ? 'leaving' : 'left')
}

async function write(context: Context, wishes: readonly CustomerRow[], order: ImportOrder): Promise<Stored[]> {
  const kind = Kind.safeParse(order.defaults.kind).data
  const rows = kind === undefined ? wishes : wishes.map((wish) => ({ ...wish, kind: wish.kind ?? kind }))
  return (await upsertCustomers(context, rows, order.source)).map(({ outcome }) => outcome)
}
