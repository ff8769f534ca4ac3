import type { ImportField } from '#platform/furnishing/contributions.ts'
import type { Text } from '#platform/wording/words.ts'
import { bearsWords, isOwner, knownShare } from '../values/value-map.ts'
import * as words from '../words.ts'
import { type Column, shareOf, varietyOf } from './column.ts'
import { type Named, namedAs } from './heading.ts'
import { cannotBe, looksAs, looksLikeCompany, readableShare } from './looks.ts'
import { periodIn, saysPeriod } from './periods.ts'
import { type Member, whoseRepresentative } from './representatives.ts'
import { looksLikeCode, openOfCustomer, speaksAgainst } from './sayings.ts'
import { askedFor } from './survey-questions.ts'

/** That a field is filled from a column, how surely, and why. */
export type Claim = {
  readonly field: ImportField
  readonly column: Column
  readonly certainty: number
  readonly because: Text
}

/** From here on a column is filled in beforehand; below it the person is asked. */
export const certainFrom = 0.6

export type Around = {
  readonly members: readonly Member[]
  readonly customerIds: readonly string[]
  readonly target: string
}

/** Each field with its column and each column with its field, the surest first; what is not sure stays in the list, to be asked. */
export function claimsOf(fields: readonly ImportField[], columns: readonly Column[], around: Around): Claim[] {
  const all = fields
    .flatMap((field) => columns.flatMap((column) => claimOn(field, column, around) ?? []))
    .filter(({ certainty }) => certainty > 0)
    .sort((one, other) => other.certainty - one.certainty)
  const chosen: Claim[] = []
  for (const claim of all) {
    const isFree = !chosen.some(({ field, column }) => field === claim.field || column.place === claim.column.place)
    if (isFree) chosen.push(claim)
  }
  return chosen
}

export function isSure({ certainty }: Claim): boolean {
  return certainty >= certainFrom
}

function claimOn(field: ImportField, column: Column, around: Around): Claim | null {
  const said = representative(field, column, around) ?? evidenceFor(field, column, around)
  if (said === null || said.certainty === 0) return null
  const against = speaksAgainst(field.name, column)
  if (against === null || against.atMost >= said.certainty) return { field, column, ...said }
  return { field, column, certainty: against.atMost, because: against.because }
}

type Evidence = { readonly certainty: number; readonly because: Text }
const none: Evidence = { certainty: 0, because: words.saysElse }

/** Whom a column of representatives may fill: ours the owner, theirs the person, one that is open nobody. */
function representative({ name }: ImportField, column: Column, { members, target }: Around): Evidence | null {
  if (target !== 'customers' && target !== 'customers/people') return null
  const whose = whoseRepresentative(column, members)
  if (target === 'customers' && isOwner(name)) return whose === null ? none : whose.side === 'theirs' ? none : whose
  if (whose === null) return null
  if (target === 'customers') return none
  if (name === 'name') return whose.side === 'ours' ? none : mailsIn(column) ? none : whose
  return whose.side === 'theirs' && name !== 'family_name' && name !== 'given_name' ? null : none
}

function mailsIn({ cells }: Column): boolean {
  return shareOf(cells, (cell) => cell.includes('@')) > 0.5
}

function evidenceFor(field: ImportField, column: Column, { customerIds, target }: Around): Evidence | null {
  if (target === 'responses' && scores.has(field.name)) {
    const asked = askedFor(field.name, column)
    const { isWhole, certainty } = namedAs(field, column)
    if (asked) return isWhole && asked.certainty >= certainFrom ? { ...asked, certainty: certainty + 0.01 } : asked
  }
  if (target === 'events' && field.name === 'name' && /^(?:name|名前|名称|氏名)$/.test(column.bare)) {
    if (varietyOf(column) > 0.6) return { certainty: 0.3, because: words.saysElse }
  }
  if (target === 'people' && field.name === 'name' && shareOf(column.cells, looksLikeCompany) >= 0.5) {
    return { certainty: 0.2, because: words.companiesNotPeople }
  }
  if (target === 'responses' && field.name === 'customer') {
    const codes = customerCodes(column, customerIds)
    if (codes) return codes
  }
  const named = namedAs(field, column)
  if (cannotBe(field.name, column)) return null
  if (isReference(field, target) && openOfCustomer.test(column.bare) && shareOf(column.cells, looksLikeCode) >= 0.7)
    return { certainty: 0.88, because: words.codesNotNames }
  const period = target.endsWith('contracts') ? periodIn(column.heading) : null
  if (period !== null && saysPeriod(field.name, column, period))
    return readable(field, column, { certainty: 0.9, isWhole: true })
  if (period !== null && field.name === 'amount') return none
  if (named.certainty > 0) return readable(field, column, named)
  return looksAs(field.name, column)
}

function isReference({ name }: ImportField, target: string): boolean {
  return name === 'customer' || (name === 'external_id' && target === 'customers')
}

const scores = new Set(['nps', 'csat', 'ces', 'comment'])

function readable(field: ImportField, column: Column, { certainty, isWhole }: Named): Evidence {
  const words_ = bearsWords(field) && field.type === 'choice'
  const share = words_ ? knownShare(field, column) : readableShare(field.type, column)
  if (isWhole && isClear(field, column, share)) return { certainty, because: words.headingKnown(column.heading) }
  if (share < 0.5) return { certainty: 0.2, because: words.unreadableAs(column.heading, words.typeNames[field.type]) }
  const said = certainty < certainFrom ? words.headingResembles(column.heading) : words.headingKnown(column.heading)
  return { certainty: certainty * (share >= 0.8 || words_ ? 1 : share), because: said }
}

/**
 * What the heading says outright holds also where some cells say nothing that is known: those are asked, or named as left out.
 * A status is a stage even where none of its words is known.
 */
function isClear({ name, type }: ImportField, column: Column, share: number): boolean {
  if (name === 'stage') return ofStage.test(column.bare) || share >= 0.3
  return (type === 'money' || type === 'date' || type === 'instant') && share >= 0.5
}

const ofStage = /status|stage|lifecycle|statut|ステータス|ステージ|段階|状態|状況/

/** Custom fields of survey tools say nothing: they are customers only where they are known to be. */
function customerCodes({ heading, values }: Column, customerIds: readonly string[]): Evidence | null {
  if (!/custom ?data|external ?(?:data)?reference|contact ?key|カスタム/i.test(heading)) return null
  const known = values.filter((value) => customerIds.includes(value)).length
  if (known === 0 || known < values.length / 2) return null
  return { certainty: 0.85, because: words.questions.customerCodes(known, values.length) }
}
