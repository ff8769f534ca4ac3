import { z } from 'zod'
import { Day, Decimal, Id } from '#platform/contract.ts'
import { Count, Line, Party, PartyWish, Prose, Someone } from './party.ts'

export const ruleKinds = ['fixed', 'owners', 'effort', 'touch'] as const
/**
 * `fixed`: shares in percent. `owners`: the same, and all whose shares they are have agreed. `effort`: by the minutes of contributions.
 * `touch`: by their number.
 */
export const RuleKind = z.enum(ruleKinds)
export type RuleKind = z.infer<typeof RuleKind>
/** Those that name their shares. */
export const namesShares = (kind: RuleKind) => kind === 'fixed' || kind === 'owners'

export const RuleVersion = z.object({
  id: Id,
  number: Count,
  kind: RuleKind,
  shares: z
    .array(Party.extend({ percent: Decimal }))
    .describe('In percent, 100 in all; none where contributions decide'),
  note: z.string(),
  agreedOn: Day.nullable().describe('It holds for outcomes of later days; `null` until it is agreed'),
  agreements: z.array(z.object({ memberId: Id, memberName: z.string().nullable(), at: z.date() })),
  awaits: z
    .array(Someone)
    .describe('Whose agreement is lacking; empty of kinds to which anybody with the permission agrees'),
  author: z.string(),
  createdAt: z.date(),
})
export type RuleVersion = z.infer<typeof RuleVersion>

export const Rule = z.object({ id: Id, name: z.string(), versions: z.array(RuleVersion).describe('The latest first') })
export type Rule = z.infer<typeof Rule>

const Share = PartyWish.extend({
  percent: Decimal.refine((text) => Number(text) > 0 && Number(text) <= 100 && !/\.\d{5}/.test(text)).describe(
    'At most four digits after the point',
  ),
})
export const VersionWish = z.object({
  kind: RuleKind,
  shares: z.array(Share).max(50).default([]),
  note: Prose.default(''),
})
export type VersionWish = z.infer<typeof VersionWish>
export const RuleWish = VersionWish.extend({ name: Line.min(1) })
export type RuleWish = z.infer<typeof RuleWish>
