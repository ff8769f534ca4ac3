import type { Context } from '#platform/context.ts'
import type { Importable, ImportField, ImportOrder, ImportRow, Lost } from '#platform/contributions.ts'
import {
  type Rejection,
  rejection,
  type Stored,
  storeRows,
  textIn,
  withLost,
} from '#platform/tables/storing/store-rows.ts'
import { settleAttributes } from '../../attributes/attributes.ts'
import { Kind, kinds, Stage, stages } from '../contract.ts'
import * as faults from '../faults.ts'
import { corporateNumber } from '../identity/corporate-number.ts'
import { domainOf } from '../identity/identity.ts'
import { ownerFinder } from '../identity/owner-word.ts'
import * as members from '../members-store.ts'
import * as words from '../words.ts'
import { idIn, nameIn } from './row-customers.ts'
import { ownerIn, type SaidOwner } from './row-owner.ts'
import { type CustomerRow, upsertRows } from './upsert.ts'

const fields: readonly ImportField[] = [
  {
    name: 'external_id',
    label: words.externalIdNoun,
    type: 'text',
    synonyms:
      'id | customer id | account id | account_id | company id | customer code | code | 顧客ID | 顧客コード | 顧客番号 | 取引先コード | 取引先番号 | 企業ID | 会員ID | ＥＤＩＮＥＴコード | 大口事業所個別番号 | 得意先コード | 得意先番号 | 取引先ID | 会社コード | お客様番号 | お客様コード | コード | record id | customer number | customer no | account number | 会員番号'.split(
        ' | ',
      ),
  },
  {
    name: 'name',
    label: words.fieldNames.name,
    type: 'text',
    required: true,
    synonyms:
      'customer | account name | account_name | company | company name | organization | organisation | 顧客名 | 会社名 | 企業名 | 取引先名 | 法人名 | 提出者名 | 大口事業所名 | 社名 | 名称 | 氏名 | customer name | client name | client | 得意先名 | 得意先 | お取引先 | お取引先名 | 取引先 | お客様名 | 顧客 | 貴社名 | 御社名 | 事業所名 | 屋号'.split(
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
    synonyms:
      'lifecycle | status | lifecycle stage | 段階 | ステージ | 状態 | customer status | account status | subscription status | type | account type | customer stage | ステータス | 顧客ステータス | 契約状況 | 契約状態 | 契約ステータス | 取引状況 | 利用状況'.split(
        ' | ',
      ),
  },
  {
    name: 'churned',
    label: words.churned,
    type: 'flag',
    synonyms:
      'churn | churn flag | churn_flag | is churned | churned | 解約 | 解約フラグ | 離反 | churn label | churn value'.split(
        ' | ',
      ),
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
    synonyms: 'country code | nation | 国 | 国名 | 国コード | country/region | billing country | 所在国'.split(' | '),
  },
  {
    name: 'domain',
    label: words.fieldNames.domain,
    type: 'text',
    synonyms:
      'website | web site | url | homepage | ドメイン | ホームページ | サイト | company domain name | domain name | website url | web | HP | ウェブサイト'.split(
        ' | ',
      ),
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
      'since | signup date | signup_date | customer since | start date | 取引開始日 | 契約開始日 | 登録日 | 申込日 | 利用開始日 | ご利用開始日 | サービス開始日 | 導入日 | became a customer | create date | created date | 作成日 | 入会日 | 会員登録日'.split(
        ' | ',
      ),
  },
  {
    name: 'left_on',
    label: words.fieldNames.leftOn,
    type: 'date',
    synonyms:
      'left | churn date | cancelled on | 解約日 | 退会日 | cancellation date | churned on | end of contract'.split(
        ' | ',
      ),
  },
  {
    name: 'owner_email',
    label: words.ownerEmail,
    type: 'text',
    synonyms:
      'owner | owner email | account owner | owner name | csm | csm email | 担当 | 主担当 | 主担当者 | 営業担当 | 担当者メール | 担当メールアドレス | company owner | customer owner | customer success manager | 営業担当者 | 弊社担当 | 当社担当'.split(
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
        lost.set(row, owner.lost)
        return wish
      },
      write: async (wishes) => {
        const stored = await write(context, wishes, order)
        return stored.map((one, index) => withLost(one, lost.get(taken[index] ?? rows[0] ?? noRow) ?? []))
      },
    })
    return outcomes
  },
  faults: (context, importId) => faults.ofImport(context, importId),
}

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
  if (name === null) return rejection('name', words.nameless)
  if (sumLine.test(name)) return rejection('name', words.sumLine)
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

async function write(context: Context, wishes: readonly CustomerRow[], order: ImportOrder): Promise<Stored[]> {
  const kind = Kind.safeParse(order.defaults.kind).data
  const rows = kind === undefined ? wishes : wishes.map((wish) => ({ ...wish, kind: wish.kind ?? kind }))
  return (await upsertRows(context, rows, order.source)).map((one) =>
    'because' in one ? one : { outcome: one.outcome, customerId: one.id, lost: one.lost ?? [] },
  )
}
