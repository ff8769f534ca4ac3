import type { Claim } from './columns/claim.ts'
import { certainFrom, isSure } from './columns/claim.ts'
import { type Column, shareOf, varietyOf } from './columns/column.ts'
import { looksLikeCompany } from './columns/looks.ts'
import { wonDeals } from './contracts/contract-plan.ts'
import { idsOnRecord } from './lacks.ts'
import { type Plan, type Sight, sure } from './plan.ts'

/** What speaks for a target: how much, and in which words it is told. */
export type Standing = {
  readonly points: number
  readonly headings: readonly string[]
  readonly inFileName: string | null
  /** The column whose ids are all of customers on record, where nothing else names them. */
  readonly onRecord: string | null
}

/** How much a field that is surely found says for its target. What is found in any file says little. */
const weights: Readonly<Record<string, Readonly<Record<string, number>>>> = {
  customers: {
    name: 3,
    owner: 1.5,
    owner_email: 1.5,
    industry: 1.5,
    stage: 1,
    churned: 1,
    country: 1,
    domain: 1,
    corporate_number: 2,
    since_on: 0.5,
    left_on: 1,
  },
  people: { email: 2, name: 1.5, family_name: 1, given_name: 1, phone: 1, title: 1.5, department: 1.5 },
  contracts: { starts_on: 2, ends_on: 1, plan: 1, mrr: 1, arr: 1, amount: 1, seats: 1, period: 1, auto_renew: 1 },
  purchases: { purchased_at: 2, amount: 1.5, product: 1.5, quantity: 1.5 },
  rates: { rate: 3, from: 1.5, to: 1.5, date: 1 },
  events: { name: 3, occurred_at: 1.5, person: 1 },
  cases: {
    subject: 1.5,
    opened_at: 1.5,
    closed_at: 1,
    status: 1,
    priority: 1.5,
    first_response_minutes: 1.5,
    escalated: 1.5,
  },
  content: { url: 3, title: 1.5, reviewed_on: 1, published_on: 1, content_kind: 1 },
  requests: { request_title: 3, request_purpose: 1, request_state: 1, voice_words: 1.5 },
  responses: { nps: 4.5, csat: 3, ces: 3, comment: 1, answered_at: 1 },
}
const forAnyField = 0.4

/** The id of a record of this target says more than everything else: what an order number stands beside is an order. */
const ownIds: Readonly<Record<string, RegExp>> = {
  customers: /customer|account|company|client|顧客|取引先|得意先|会社|企業/,
  people: /person|contact|user|member|担当者|利用者|会員|ユーザー/,
  contracts: /contract|subscription|opportunity|deal|契約|商談/,
  purchases: /order|purchase|transaction|invoice|注文|購買|購入|取引id|取引番号|売上|伝票|受注/,
  events: /event|message|usage|log|イベント|ログ|利用id/,
  cases: /ticket|case|inquiry|incident|request|問い?合わ?せ|受付|案件|チケット/,
  responses: /respon|answer|回答/,
}
const ownIdPoints: Readonly<Record<string, number>> = { customers: 0.5, people: 0.5, events: 3, responses: 2 }

const fileNames: Readonly<Record<string, RegExp>> = {
  customers: /顧客|取引先|得意先|会員|customers?|accounts?|compan(?:y|ies)|clients?/i,
  people: /担当者|名簿|連絡先|contacts?|people|persons?|users?/i,
  contracts: /契約|subscriptions?|opportunit(?:y|ies)|deals?|contracts?|商談/i,
  purchases: /購買|購入|売上|注文|受注|orders?|purchases?|sales|transactions?/i,
  rates: /為替|fx|exchange[ _-]?rates?|currency[ _-]?rates?/i,
  events: /ログ|イベント|利用状況|利用履歴|操作履歴|events?|logs?|usage|activit(?:y|ies)|clicks?/i,
  cases: /問い?合わ?せ|サポート|ヘルプデスク|チケット|tickets?|cases?|support|inquir(?:y|ies)|help ?desk|incidents?/i,
  content: /コンテンツ|ページ一覧|contents?|pages?|articles?/i,
  requests: /要望|feature[ _-]?requests?|wish[ _-]?list/i,
  responses: /アンケート|調査|満足度|回答|surveys?|nps|csat|responses?|feedback|questionnaire/i,
}
/** A file of answers or requests is often called after whose they are: 顧客満足度アンケート. */
const saysMore = [
  'rates',
  'content',
  'responses',
  'requests',
  'cases',
  'events',
  'purchases',
  'contracts',
  'people',
  'customers',
]

export function standingOf(plan: Plan, { fileName, columns, around }: Omit<Sight, 'importables'>): Standing {
  const target = plan.importable.name
  const found = plan.claims.filter(isSure)
  const points = found.reduce((sum, claim) => sum + pointsFor(target, claim), 0)
  const said = saidByName(fileName)
  const inFileName = said?.target === target && points > 0 ? said.word : null
  const isNamed = sure(plan.claims, 'name', certainFrom) !== undefined
  const onRecord = isNamed ? null : (idsOnRecord(plan, { around })?.heading ?? null)
  const parts = plan.parts.reduce((sum, { claims }) => sum + (claims.some(isSure) ? 1.5 : 0), 0)
  return {
    points: Math.max(
      0,
      points + parts + (inFileName ? 3 : 0) + (onRecord ? 3 : 0) + (plan.only ? 3 : 0) - spoiltBy(plan, columns),
    ),
    headings: found
      .toSorted((one, other) => pointsFor(target, other) - pointsFor(target, one))
      .slice(0, 3)
      .map(({ column }) => column.heading),
    inFileName,
    onRecord,
  }
}

function pointsFor(target: string, { field, column, certainty }: Claim): number {
  const isOwnId = /^(?:external_id|message_id)$/.test(field.name) && ownIds[target]?.test(column.bare)
  return isOwnId ? (ownIdPoints[target] ?? 3) : (weights[target]?.[field.name] ?? forAnyField) * certainty
}

function saidByName(fileName: string): { target: string; word: string } | null {
  const name = fileName.normalize('NFKC').replace(/\.\w{2,5}$/, '')
  for (const target of saysMore) {
    const word = fileNames[target]?.exec(name)?.[0]
    if (word !== undefined) return { target, word }
  }
  return null
}

/** Customers stand once in their list; where they repeat, or are in a deal, the rows are about something else. */
function spoiltBy({ importable, claims, only }: Plan, columns: readonly Column[]): number {
  if (importable.name === 'contracts') return only === undefined && isAddressBook(claims, columns) ? 1.5 : 0
  if (importable.name !== 'customers') return 0
  const identity = ['external_id', 'name'].flatMap((field) => sure(claims, field, certainFrom) ?? [])
  const repeats = identity.some(({ column }) => column.cells.length >= 3 && varietyOf(column) < 0.8)
  return (repeats ? 3.5 : 0) + (wonDeals(columns) === undefined ? 0 : 5)
}

/** A list with telephone numbers, addresses or industries and without numbers of contracts is one of customers. */
function isAddressBook(claims: readonly Claim[], columns: readonly Column[]): boolean {
  const id = sure(claims, 'external_id', certainFrom)
  if (id !== undefined && ownIds.contracts?.test(id.column.bare)) return false
  return columns.some(({ bare }) => /電話|tel$|phone|mail|メール|業種|業界|industry|住所|address|郵便|担当/.test(bare))
}

/** Names under the mere heading “name” are companies' only where the cells or the rest of the file say so. */
export function isNameOpen({ claims, parts }: Plan, { inFileName }: Standing): string | null {
  const name = sure(claims, 'name', certainFrom)
  if (name === undefined || !/^(?:name|名前|名称|氏名|customer)?$/.test(name.column.bare) || !name.column.isNamed)
    return null
  const others = ['industry', 'corporate_number', 'domain', 'owner', 'owner_email', 'stage', 'kind']
  const isTold =
    inFileName !== null ||
    name.column.bare === 'customer' ||
    parts.length > 0 ||
    others.some((field) => sure(claims, field, certainFrom)) ||
    shareOf(name.column.cells, looksLikeCompany) >= 0.3 ||
    ['external_id'].some((field) => ownIds.customers?.test(sure(claims, field, certainFrom)?.column.bare ?? ''))
  return isTold ? null : name.column.heading
}
