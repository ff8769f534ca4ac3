import type { ColumnNames } from '#platform/wording/names-of.ts'
import type { Text } from '#platform/wording/words.ts'
import { fieldNames } from '../../../gather/customers/words.ts'
import { bandsInSql } from '../../segments/words.ts'

/** The columns of the portfolio: what each is called, what it is, and how it sorts. What is not known sorts last, either way. */
export type ColumnKind =
  | 'text'
  | 'choice'
  | 'member'
  | 'band'
  | 'number'
  | 'points'
  | 'money'
  | 'date'
  | 'instant'
  | 'list'
  | 'members'
  | 'flag'
export type Column = {
  readonly label: Text
  readonly kind: ColumnKind
  /** The expression that orders it, NULL where it is not known; absent where there is no order. */
  readonly order?: { readonly by: string; readonly type: 'String' | 'Float64' | 'Int64' | 'Date32' | 'Decimal(38, 6)' }
}

const text = (column: string) => ({ by: `nullIf(toString(${column}), '')`, type: 'String' }) as const
const number = (column: string) => ({ by: `toFloat64(${column})`, type: 'Float64' }) as const
const day = (column: string) => ({ by: column, type: 'Date32' }) as const

/** Those of the list itself; further ones are contributed. */
export const columns = {
  name: { label: { en: 'Customer', ja: '顧客' }, kind: 'text', order: { by: 'normal_name', type: 'String' } },
  band: {
    label: { en: 'Health', ja: 'ヘルス' },
    kind: 'band',
    order: {
      by: `nullIf(5. - indexOf(${bandsInSql}, toString(band)), 5.)`,
      type: 'Float64',
    },
  },
  score: { label: { en: 'Score', ja: 'スコア' }, kind: 'points', order: number('score') },
  scoreChange: {
    label: { en: 'Change in 28 days', ja: '28日間の変化' },
    kind: 'points',
    order: number('score_change'),
  },
  owner: {
    label: { en: 'Owner', ja: '主担当' },
    kind: 'member',
    order: {
      by: "nullIf(transform(ifNull(toString(owner_id), ''), {memberIds:Array(String)}, {memberNames:Array(String)}, named_owner), '')",
      type: 'String',
    },
  },
  yearlyValue: {
    label: { en: 'Yearly value', ja: '年間契約額' },
    kind: 'money',
    order: { by: 'yearly_value', type: 'Decimal(38, 6)' },
  },
  renewsOn: { label: { en: 'Renewal', ja: '契約更新日' }, kind: 'date', order: day('renews_on') },
  stage: { label: { en: 'Stage', ja: '段階' }, kind: 'choice', order: text('stage') },
  industry: { label: { en: 'Industry', ja: '業種' }, kind: 'text', order: text('industry') },
  country: { label: { en: 'Country', ja: '国' }, kind: 'text', order: text('country') },
  prefecture: { label: { en: 'Prefecture', ja: '都道府県' }, kind: 'choice', order: text('prefecture') },
  peopleActive: {
    label: { en: 'Active users, 28 days', ja: '28日間の利用者数' },
    kind: 'number',
    order: number('people_active'),
  },
  lastEventAt: {
    label: { en: 'Last event', ja: '最終イベント' },
    kind: 'instant',
    order: { by: 'toUnixTimestamp64Milli(last_event_at)', type: 'Int64' },
  },
  sinceOn: { label: { en: 'Customer since', ja: '取引開始日' }, kind: 'date', order: day('since_on') },
  externalIds: { label: { en: 'External ids', ja: '外部ID' }, kind: 'list' },
  kind: { label: fieldNames.kind, kind: 'choice', order: text('kind') },
  deputy: { label: fieldNames.deputy, kind: 'members' },
  domain: { label: fieldNames.domain, kind: 'text' },
  corporateNumber: { label: fieldNames.corporateNumber, kind: 'text' },
  postalCode: { label: fieldNames.postalCode, kind: 'text' },
  municipalityCode: { label: fieldNames.municipalityCode, kind: 'text' },
  address: { label: fieldNames.address, kind: 'text' },
  approvalLeadDays: { label: fieldNames.approvalLeadDays, kind: 'number' },
  leftOn: { label: fieldNames.leftOn, kind: 'date' },
} as const satisfies Record<string, Column>

export type ColumnKey = keyof typeof columns

/** What the list keeps nothing of: it is read from the record, and does not sort. */
export const recordColumns = [
  'deputy',
  'domain',
  'corporateNumber',
  'postalCode',
  'municipalityCode',
  'address',
  'approvalLeadDays',
  'leftOn',
] as const satisfies readonly ColumnKey[]

/** How a contributed column sorts. */
export function orderOfKind(kind: ColumnNames['kind'], keptAs: string): NonNullable<Column['order']> {
  return { number, date: day, text }[kind](keptAs)
}

export type AttributeType = 'text' | 'number' | 'boolean' | 'date'
/** An attribute that is declared, as the list knows it. */
export type Declared = { readonly name: string; readonly label: string; readonly type: AttributeType }
const attributePrefix = 'attribute.'

export function attributeColumn(name: string): string {
  return `${attributePrefix}${name}`
}

/** The attribute that a column shows; null where it shows none. */
export function attributeIn(column: string): string | null {
  return /^attribute\.[a-z][a-z0-9_]{0,62}$/.test(column) ? column.slice(attributePrefix.length) : null
}

/** How an attribute sorts: its name is nothing but letters, digits and underscores. */
export function orderOfAttribute({ name, type }: Pick<Declared, 'name' | 'type'>): NonNullable<Column['order']> {
  const of = (map: string) => `if(mapContains(${map}, '${name}'), ${map}['${name}'], NULL)`
  if (type === 'number') return { by: of('numbers'), type: 'Float64' }
  if (type === 'boolean') return { by: `toInt64(${of('flags')})`, type: 'Int64' }
  if (type === 'date') return { by: `toDate32OrNull(texts['${name}'])`, type: 'Date32' }
  return { by: `nullIf(texts['${name}'], '')`, type: 'String' }
}

const kindsOfAttributes = { text: 'text', number: 'number', date: 'date', boolean: 'flag' } as const

export function columnOfAttribute({ label, type }: Declared): Column {
  return { label: { en: label, ja: label }, kind: kindsOfAttributes[type] }
}
