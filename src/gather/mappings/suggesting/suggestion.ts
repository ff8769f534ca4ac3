import type { Fillable } from '#platform/furnishing/contributions.ts'
import type { Text } from '#platform/wording/words.ts'
import type { Suggestion } from '../contract.ts'
import type { Mapping, Part, ValueSource } from '../mapping.ts'
import { type Claim, isSure } from './columns/claim.ts'
import { columnsOf, type Seen } from './columns/column.ts'
import { namesOf } from './columns/heading.ts'
import type { Member } from './columns/representatives.ts'
import { contractTerms, openChangeDay } from './contracts/contract-plan.ts'
import { withStatus } from './contracts/subscription-status.ts'
import { customerPlan } from './customer-plan.ts'
import { openWords, whoHasLeft } from './doubts.ts'
import { lackOf } from './lacks.ts'
import { leaksIn } from './leaks.ts'
import { type Plan, plainPlan, type Sight } from './plan.ts'
import { targetWords } from './plan-words.ts'
import { type Repeats, repeatsIn } from './repeats.ts'
import { surveyPlan, surveysOpenPlays } from './survey-plan.ts'
import { isNameOpen, type Standing, standingOf } from './targets.ts'
import { type MeantBefore, meantIn, valuesMeant } from './values/meant.ts'

export type { Seen } from './columns/column.ts'

/** What the house knows when a file comes: who works here, which ids of the file are customers, and what was done before. */
export type Known = {
  readonly members: readonly Member[]
  readonly customerIds: readonly string[]
  /** Mappings of files with these headings, the latest first. */
  readonly remembered: readonly Mapping[]
  /** What the words of these headings meant before: it wins over what the house makes of them. */
  readonly meant: readonly MeantBefore[]
  /** What was last imported from this source. */
  readonly lastTarget: string | null
}
const nothingKnown: Known = { members: [], customerIds: [], remembered: [], meant: [], lastTarget: null }

/** What a mapping of these very headings counts. */
const rememberedWeight = 6
/** A target that leads by less than this is not certain, and neither is one with fewer points. */
const leadFrom = 1.5
const pointsFrom = 3
/** What remains of a target that lacks something: one name can be said for all events, a start not for all contracts. */
const lacking: Readonly<Record<string, number>> = { events: 0.8, customers: 0.5, responses: 0.2 }

/** For each target what it would make of the file and why, the likeliest first. */
export function suggestMappings(
  seen: Seen,
  importables: readonly Fillable[],
  known: Partial<Known> = {},
): Suggestion[] {
  const { members, customerIds, remembered, meant, lastTarget }: Known = { ...nothingKnown, ...known }
  const columns = columnsOf(seen)
  const sight: Sight = { columns, importables, fileName: seen.fileName ?? '', around: { members, customerIds } }
  const ranked = importables
    .map((importable) => {
      const plan = planFor(importable, sight)
      const standing = standingOf(plan, sight)
      const isRemembered = remembered.some(({ target }) => target === importable.name)
      const before = isRemembered ? rememberedWeight : lastTarget === importable.name ? 2 : 0
      const lacks = lackOf(plan, sight)
      const repeats = repeatsIn(plan, sight, seen.orders)
      const points = standing.points === 0 ? 0 : standing.points + before
      return {
        plan,
        standing,
        before,
        lacks,
        repeats,
        points: points * (lacks ? (lacking[importable.name] ?? 0.3) : 1),
      }
    })
    .filter(({ plan }) => [plan, ...plan.parts].some(({ claims }) => claims.some(isSure)))
    .sort((one, other) => other.points - one.points)
  return ranked.map((one, at) => {
    const rival = at === 0 ? ranked[1] : ranked[0]
    return said(one, doubtOf(one, rival, { sight, meant }), { sight, meant })
  })
}

/** All headings under which any field is known: they tell a row of headings from a row of content. */
export function knownHeadings(importables: readonly Fillable[]): Set<string> {
  return new Set(importables.flatMap(({ fields }) => fields.flatMap(namesOf)))
}

type Ranked = { plan: Plan; standing: Standing; before: number; lacks: Text | null; repeats: Repeats; points: number }

function planFor(importable: Fillable, sight: Sight): Plan {
  if (importable.name === 'customers') return customerPlan(sight) ?? plainPlan(importable, sight)
  const plan = plainPlan(importable, sight)
  if (importable.name === 'contracts') {
    const terms = contractTerms(plan.claims, sight)
    const problems = [...terms.problems, ...openChangeDay(terms.claims)]
    return withStatus({ ...plan, ...terms, problems }, sight.columns)
  }
  return importable.name === 'responses' ? surveyPlan(plan, sight) : plan
}

function doubtOf(
  { plan, standing, before, lacks, repeats, points }: Ranked,
  rival: Ranked | undefined,
  { sight, meant }: Around,
): Text | null {
  if (lacks) return lacks
  if (points < pointsFrom) return targetWords.little
  if (before < rememberedWeight && !sight.columns.some(({ isNamed }) => isNamed)) return targetWords.noHeadings
  if (rival && points - rival.points < leadFrom) return targetWords.close(rival.plan.importable.label)
  const name = plan.importable.name === 'customers' ? isNameOpen(plan, standing) : null
  if (name !== null) return targetWords.whoseName(name)
  return (
    plan.problems[0] ??
    repeats.doubt ??
    openWords(plan, meant) ??
    (before < rememberedWeight ? whoHasLeft(plan, sight) : null)
  )
}

type Around = { sight: Sight; meant: readonly MeantBefore[] }

function said(
  { plan, standing, before: weight, lacks, repeats, points }: Ranked,
  doubt: Text | null,
  { sight, meant }: Around,
): Suggestion {
  const { importable, claims, parts, only, defaults } = plan
  const isRemembered = weight >= rememberedWeight
  const used = [claims, ...parts.map((part) => part.claims)].flat().filter(isSure)
  return {
    target: importable.name,
    fit: Math.min(1, points / 10) * (lacks ? 0.4 : 1),
    certain: doubt === null,
    because: doubt ?? reasonOf(standing, isRemembered, weight > 0),
    columns: sourcesOf(importable.name, claims, meant),
    also: parts.map((part) => partOf(part, meant)).filter(({ columns }) => Object.keys(columns).length > 0),
    only,
    repeated: repeats.repeated,
    defaults: { ...defaults },
    opensPlays: importable.name !== 'responses' || surveysOpenPlays(plan),
    reasons: { ...reasonsOf(plan), ...repeats.remarks },
    leaks: leaksIn(sight.columns, new Set(used.map(({ column }) => column.heading))),
    remembered: isRemembered,
  }
}

function partOf({ target, claims, defaults }: Plan['parts'][number], meant: readonly MeantBefore[]): Part {
  return { target, columns: sourcesOf(target, claims, meant), defaults: { ...defaults } }
}

/** The columns that are sure, with what their values mean; what was said of values before holds. */
function sourcesOf(
  target: string,
  claims: readonly Claim[],
  meant: readonly MeantBefore[],
): Record<string, ValueSource> {
  return Object.fromEntries(
    claims.filter(isSure).map(({ field, column }) => {
      const before = meantIn(meant, { target, field: field.name, heading: column.heading })
      const values = valuesMeant(field, column, before)
      return [field.name, values === null ? column.heading : { column: column.heading, values }]
    }),
  )
}

function reasonsOf({ claims, parts, remarks }: Plan): Suggestion['reasons'] {
  const of = (prefix: string, list: readonly Claim[]) =>
    list.map(({ field, certainty, because }) => [`${prefix}${field.name}`, { certainty, because }] as const)
  return Object.fromEntries([
    ...of('', claims),
    ...parts.flatMap((part) => of(`${part.target}.`, part.claims)),
    ...Object.entries(remarks),
  ])
}

function reasonOf({ headings, inFileName, onRecord }: Standing, isRemembered: boolean, wasChosen: boolean): Text {
  const told = [
    ...(isRemembered ? [targetWords.remembered] : wasChosen ? [targetWords.chosen] : []),
    ...(inFileName ? [targetWords.fileName(inFileName)] : []),
    ...(onRecord ? [targetWords.onRecord(onRecord)] : []),
    targetWords.columns(headings),
  ]
  return { en: told.map(({ en }) => en).join(' '), ja: told.map(({ ja }) => ja).join('') }
}
