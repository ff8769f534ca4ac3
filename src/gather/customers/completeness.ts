import { isJapan } from '../addresses/words.ts'
import type { Completeness, Kind } from './contract.ts'

/** What the record itself says, as far as completeness asks. */
export type OwnRecord = {
  readonly kind: Kind
  readonly country: string | null
  readonly industry: string | null
  readonly domain: string | null
  readonly corporateNumber: string | null
  readonly sinceOn: string | null
  readonly ownerId: string | null
  /** An owner who is no member yet. */
  readonly namedOwner: string | null
}

/** With what is on record around it. */
export type OnRecord = OwnRecord & {
  readonly people: number
  readonly peopleWithEmail: number
  readonly sponsors: number
  readonly contracts: number
  readonly interactions: number
}

/** What nobody counts is not there. */
export function onRecord(own: OwnRecord, counts: Readonly<Record<string, number>>): OnRecord {
  const { people = 0, peopleWithEmail = 0, sponsors = 0, contracts = 0, interactions = 0 } = counts
  return { ...own, people, peopleWithEmail, sponsors, contracts, interactions }
}

export const expectedFields = [
  'owner',
  'since',
  'country',
  'industry',
  'domain',
  'corporateNumber',
  'person',
  'email',
  'sponsor',
  'contract',
  'contact',
] as const
export type ExpectedField = (typeof expectedFields)[number]

/**
 * The share of what we ought to know about such a customer that is on record, and what is missing. Each field weighs the
 * same. A field that does not apply is not expected: a household has no industry, a company abroad no 法人番号.
 */
export function completenessOf(customer: OnRecord): Completeness {
  const expected = expectedFields.filter((field) => applies[field]?.(customer) ?? true)
  const missing = expected.filter((field) => !isThere[field](customer))
  const filled = expected.length - missing.length
  return { share: filled / expected.length, filled, expected: expected.length, missing }
}

const isCompany = ({ kind }: OnRecord) => kind === 'company'
const isJapanese = ({ country }: OnRecord) => isJapan(country)

const applies: Partial<Record<ExpectedField, (customer: OnRecord) => boolean>> = {
  industry: isCompany,
  domain: isCompany,
  corporateNumber: (customer) => isCompany(customer) && isJapanese(customer),
  sponsor: isCompany,
  email: ({ people }) => people > 0,
}

const isThere: Record<ExpectedField, (customer: OnRecord) => boolean> = {
  owner: ({ ownerId, namedOwner }) => (ownerId ?? namedOwner) !== null,
  since: ({ sinceOn }) => sinceOn !== null,
  country: ({ country }) => country !== null,
  industry: ({ industry }) => industry !== null,
  domain: ({ domain }) => domain !== null,
  corporateNumber: ({ corporateNumber }) => corporateNumber !== null,
  person: ({ people }) => people > 0,
  email: ({ peopleWithEmail }) => peopleWithEmail > 0,
  sponsor: ({ sponsors }) => sponsors > 0,
  contract: ({ contracts }) => contracts > 0,
  contact: ({ interactions }) => interactions > 0,
}
