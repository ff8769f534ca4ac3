import { z } from 'zod'
import { ById, Id, Instant, Nothing, operation, versioned } from '#platform/contract.ts'
import { DayKind } from '../../../gather/calendar/contract.ts'
import { Doing } from '../../../see/scorecards/contract.ts'

export const kinds = ['risk', 'renewal', 'opportunity', 'lifecycle', 'activity'] as const
export const PlayKind = z.enum(kinds)
export type PlayKind = z.infer<typeof PlayKind>

export const Said = z.object({ en: z.string(), ja: z.string() })
export const Texts = z.object({ en: z.string().trim().min(1).max(300), ja: z.string().trim().min(1).max(300) })

/** For so many who enter a segment at once a rule opens plays: more nobody could call in time. */
export const mostAtOnce = 10_000

const Days = z.number().int().min(0).max(365)
const EventName = z.string().trim().min(1).max(200)

/** What opens plays by itself: it watches a segment for whoever enters, or an event for whomever it is about. */
export const PlayRule = z.object({
  id: Id,
  segmentId: Id.nullable(),
  segmentName: z.string().nullable(),
  /** Nobody enters an archived segment. */
  segmentArchived: z.boolean(),
  event: z.string().nullable(),
  kind: PlayKind,
  act: Said,
  doing: Doing,
  dueInDays: z.number().int(),
  dayKind: DayKind,
  by: z.string(),
  at: Instant,
  pause: z.object({ by: z.string(), at: Instant }).nullable(),
  /** When last so many entered at once that some got no play: the most valuable ones did. */
  leftOut: z
    .object({ at: Instant, entered: z.number().int(), opened: z.number().int(), customers: z.number().int() })
    .nullable(),
})
export type PlayRule = z.infer<typeof PlayRule>

export const RuleWish = z.object({
  segmentId: Id.optional().describe('The segment whose newcomers get a play; this or `event`'),
  event: EventName.optional().describe('The name of the event whose customer gets a play; this or `segmentId`'),
  kind: PlayKind,
  act: Texts,
  doing: Doing.optional(),
  dueInDays: Days,
  dayKind: DayKind.optional().describe(
    'Whether every day counts until it is due, or working days alone; every day, unless said',
  ),
})
export type RuleWish = z.infer<typeof RuleWish>

export const RuleChange = RuleWish.pick({
  kind: true,
  act: true,
  doing: true,
  dueInDays: true,
  dayKind: true,
}).partial()
export type RuleChange = z.infer<typeof RuleChange>

export const PlaySettings = z.object({
  /** A play is opened this many days before a renewal. */
  renewalDays: z.number().int().min(1).max(365),
  riskDueDays: z.number().int().min(0).max(60),
  riskDayKind: DayKind,
})
export type PlaySettings = z.infer<typeof PlaySettings>

/** What is left out stays as it is. */
export const PlaySettingsWish = PlaySettings.partial()
export type PlaySettingsWish = z.infer<typeof PlaySettingsWish>

const reads = 'plays.read' as const
const designs = 'health.design' as const

export const ruleOperations = {
  rules: operation({
    method: 'GET',
    path: '/play-rules',
    summary: 'Which segments and events open which play, those switched off last.',
    permission: reads,
  })
    .input(Nothing)
    .output(z.object({ rows: z.array(versioned(PlayRule)) })),
  addRule: operation({
    method: 'POST',
    path: '/play-rules',
    summary: `Open a play for each customer who enters a segment (of those who enter at once, the ${mostAtOnce.toLocaleString('en')} most valuable), or whom an event is about.`,
    permission: designs,
  })
    .input(RuleWish)
    .output(versioned(PlayRule)),
  changeRule: operation({
    method: 'PATCH',
    path: '/play-rules/{id}',
    summary: 'Change which play a rule opens; what it watches stays.',
    permission: designs,
  })
    .input(ById.extend(RuleChange.shape))
    .output(versioned(PlayRule)),
  pauseRule: operation({
    method: 'POST',
    path: '/play-rules/{id}/pause',
    summary: 'Switch a rule off; the plays that it opened stay open.',
    permission: designs,
  })
    .input(ById)
    .output(PlayRule),
  resumeRule: operation({
    method: 'DELETE',
    path: '/play-rules/{id}/pause',
    summary: 'Switch a rule on again.',
    permission: designs,
    effect: 'changes',
  })
    .input(ById)
    .output(PlayRule),
  settings: operation({
    method: 'GET',
    path: '/play-settings',
    summary: 'When plays open by themselves.',
    permission: reads,
  })
    .input(Nothing)
    .output(versioned(PlaySettings)),
  set: operation({
    method: 'PUT',
    path: '/play-settings',
    summary: 'Say when plays open by themselves; what is left out stays as it is.',
    permission: designs,
  })
    .input(PlaySettingsWish)
    .output(versioned(PlaySettings)),
}
