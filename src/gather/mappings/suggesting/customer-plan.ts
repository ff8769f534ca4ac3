import type { ImportField } from '#platform/furnishing/contributions.ts'
import type { Text } from '#platform/wording/words.ts'
import { type Claim, certainFrom, claimsOf, isSure } from './columns/claim.ts'
import type { Column } from './columns/column.ts'
import { contractTerms, openChangeDay } from './contracts/contract-plan.ts'
import { type Plan, type PlanPart, plainPlan, type Sight, sure } from './plan.ts'
import { contractWords } from './plan-words.ts'

const ofAContact = new Set([
  'external_id',
  'name',
  'family_name',
  'given_name',
  'family_kana',
  'given_kana',
  'email',
  'phone',
  'title',
  'department',
  'email_marketing',
  'email_refused',
  'opted_in_at',
  'opted_out_at',
])
const notOfTheContract = new Set(['customer', 'customer_name', 'customer_source'])
const contactId = /contact|person|担当者|user|利用者/
const contractId = /contract|subscription|契約/
const beginning = /利用|導入|ご?契約|取引|customersince/

/** One everyday sheet: the customer of a row, their contact and their contract, each from its own columns. */
export function customerPlan(sight: Sight): Plan | null {
  const customers = sight.importables.find(({ name }) => name === 'customers')
  if (customers === undefined) return null
  const plan = plainPlan(customers, sight)
  const contract = contractPart(plan.claims, sight)
  const claims = contract.part ? withoutContractStart(plan.claims, contract.part, sight) : plan.claims
  const taken = new Set([...claims.filter(isSure), ...(contract.part?.claims ?? []).filter(isSure)].map(placeOf))
  const people = peoplePart(sight, taken)
  const parts = [people, contract.part].filter((part) => part !== null)
  return { ...plan, claims, parts, remarks: contract.remarks, problems: contract.problems }
}

function peoplePart(sight: Sight, taken: ReadonlySet<number>): PlanPart | null {
  const claims = partClaims('people', sight, taken, ({ name }) => ofAContact.has(name)).filter(
    ({ field, column }) => field.name !== 'external_id' || contactId.test(column.bare),
  )
  const isSomebody = ['email', 'name', 'family_name'].some((field) => sure(claims, field, certainFrom))
  const isAsked = claims.some(({ field }) => field.name === 'name')
  return isSomebody || isAsked
    ? {
        target: 'people',
        claims: isSomebody ? claims : claims.filter(({ field }) => field.name === 'name'),
        defaults: {},
      }
    : null
}

function contractPart(
  ofCustomer: readonly Claim[],
  sight: Sight,
): { part: PlanPart | null; remarks: Plan['remarks']; problems: readonly Text[] } {
  const { claims, defaults, problems } = contractTerms(contractClaims(ofCustomer, sight), sight)
  const has = (field: string) => sure(claims, field, certainFrom) !== undefined
  const isOne = ['ends_on', 'amount', 'mrr', 'arr', 'plan'].some(has)
  if (has('starts_on') && isOne)
    return {
      part: { target: 'contracts', claims: withoutOpenAmount(claims, problems), defaults },
      remarks: {},
      problems: [...problems, ...openChangeDay(claims)],
    }
  const speaks = ['amount', 'mrr', 'arr', 'ends_on'].some((field) =>
    claims.some((one) => one.field.name === field && one.certainty > 0.3),
  )
  return {
    part: null,
    remarks: speaks ? { 'contracts.starts_on': { certainty: 0, because: contractWords.noStart } } : {},
    problems: [],
  }
}

/** What the columns that are not the customer's own say of a contract. */
export function contractClaims(ofCustomer: readonly Claim[], sight: Sight): Claim[] {
  const ofThem = ofCustomer.filter((claim) => isSure(claim) && claim.field.name !== 'since_on').map(placeOf)
  return partClaims('contracts', sight, new Set(ofThem), ({ name }) => !notOfTheContract.has(name)).filter(
    ({ field, column }) => field.name !== 'external_id' || contractId.test(column.bare),
  )
}

/** An amount that does not say for how long it is would make every contract of the sheet fail: it is asked instead. */
function withoutOpenAmount(claims: readonly Claim[], problems: readonly Text[]): readonly Claim[] {
  const [because] = problems
  if (because === undefined) return claims
  return claims.map((claim) => (claim.field.name === 'amount' ? { ...claim, certainty: 0.3, because } : claim))
}

/** 契約開始日 is where the contract starts; 利用開始日 says also since when they are customers. */
function withoutContractStart(
  claims: readonly Claim[],
  { claims: ofContract }: PlanPart,
  sight: Sight,
): readonly Claim[] {
  const start = sure(ofContract, 'starts_on', certainFrom)
  const since = sure(claims, 'since_on', certainFrom)
  if (start === undefined || since === undefined || start.column !== since.column) return claims
  const isBeginning = beginning.test(since.column.bare) && !contractId.test(since.column.bare)
  if (isBeginning) return claims
  const others = claims.filter((claim) => claim !== since)
  const left = sight.columns.filter((column) => !claims.some((claim) => isSure(claim) && claim.column === column))
  const field = since.field
  return [...others, ...claimsOf([field], left, { ...sight.around, target: 'customers' })]
}

function partClaims(
  target: string,
  { importables, columns, around }: Sight,
  taken: ReadonlySet<number>,
  isOurs: (field: ImportField) => boolean,
): Claim[] {
  const fields = importables.find(({ name }) => name === target)?.fields.filter(isOurs) ?? []
  const free: Column[] = columns.filter(({ place }) => !taken.has(place))
  return claimsOf(fields, free, { ...around, target: `customers/${target}` })
}

function placeOf({ column }: Claim): number {
  return column.place
}
