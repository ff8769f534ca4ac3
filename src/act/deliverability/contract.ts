import { z } from 'zod'
import { operation } from '#platform/contract.ts'

const Text = z.object({ en: z.string(), ja: z.string() })

/** What is looked at, in the order in which it is shown. */
export const subjects = [
  'address',
  'server',
  'spf',
  'dkim',
  'dmarc',
  'alignment',
  'reverse',
  'mailboxes',
  'onePress',
  'sender',
] as const
export const Subject = z.enum(subjects)
export type Subject = (typeof subjects)[number]

/** `unknown`: it could not be looked up, or nobody has said what would be needed for it. */
export const verdicts = ['good', 'advice', 'unknown', 'lacking'] as const
export type Verdict = (typeof verdicts)[number]

export const Finding = z.object({
  subject: Subject,
  verdict: z.enum(verdicts),
  /** What was found, and what is to be done about it, in both languages. */
  said: Text,
  /** What is to stand in the name server, to be copied. */
  records: z.array(z.object({ type: z.enum(['TXT', 'MX']), name: z.string(), value: z.string() })),
})
export type Finding = z.infer<typeof Finding>

export const rules = [
  'authenticated',
  'bothAuthenticated',
  'dmarc',
  'aligned',
  'reverse',
  'encrypted',
  'wellFormed',
  'onePress',
  'visibleLink',
  'soonEnough',
  'complaints',
] as const

/** A rule of Gmail and Yahoo for whoever sends; `forMany`: only for those who send very much (5,000 a day to one of them). */
export const Rule = z.object({
  rule: z.enum(rules),
  kept: z.enum(['yes', 'no', 'unknown']),
  forMany: z.boolean(),
  said: Text,
})
export type Rule = z.infer<typeof Rule>

export const Check = z.object({
  checkedAt: z.date(),
  address: z.string(),
  findings: z.array(Finding),
  rules: z.array(Rule),
})
export type Check = z.infer<typeof Check>

export const Deliverability = z.object({
  /** The last look; `null` before the first. */
  last: Check.nullable(),
  /** What has become worse since somebody said that they have seen it, and is still so. */
  worsened: z.object({ since: z.date(), subjects: z.array(Subject) }).nullable(),
})
export type Deliverability = z.infer<typeof Deliverability>

const Count = z.number().int()
const Waiting = z.object({ letters: Count, until: z.date().describe('About when the last of them leaves') })
const PerHour = z.number().int().min(1).max(1_000_000)

export const Pace = z.object({
  perHour: PerHour.describe('At most so many letters in any 60 minutes to one receiving provider'),
  others: z
    .array(z.object({ group: z.string().trim().min(1).max(253), perHour: PerHour }))
    .max(100)
    .describe('Where it is another number, by provider: the domain of its mail servers, or of mailboxes as gmail.com'),
  isKnown: z
    .boolean()
    .describe('Whether receivers know the domain that letters come from, so that it is not warmed up'),
})
export type Pace = z.infer<typeof Pace>

export const PaceStanding = Pace.extend({
  /** Where letters come from; null where no mail server is set up. */
  domain: z.string().nullable(),
  /** Of a new domain at most so many letters in any 24 hours of its first, second and further days. */
  schedule: z.array(Count),
  warmUp: z.object({
    state: z.enum(['known', 'not begun', 'under way', 'over']),
    since: z.date().nullable(),
    day: Count.nullable(),
    most: Count.nullable(),
    /** How many have left in the last 24 hours, of all workspaces of the installation, and for how many there is room. */
    taken: Count,
    room: Count.nullable(),
  }),
  waitForWarmUp: Waiting.nullable(),
  groups: z.array(
    z.object({
      group: z.string(),
      perHour: Count,
      /** Fewer than `perHour` until `reducedUntil`, where the provider said that too many came. */
      present: Count,
      reducedUntil: z.date().nullable(),
      lastHour: Count,
      waiting: Waiting.nullable(),
    }),
  ),
})
export type PaceStanding = z.infer<typeof PaceStanding>

export const contract = {
  pace: operation({
    method: 'GET',
    path: '/deliverability/pace',
    summary:
      'How many letters an hour leave for one provider, how far the warm-up of the domain is, and what waits for either',
    permission: 'messages.read',
  })
    .input(z.object({}))
    .output(PaceStanding),
  setPace: operation({
    method: 'PUT',
    path: '/deliverability/pace',
    summary: 'Say how many letters an hour leave for one provider, and whether the domain is known to receivers',
    permission: 'workspace.write',
  })
    .input(Pace)
    .output(PaceStanding),
  find: operation({
    method: 'GET',
    path: '/deliverability',
    summary: 'Whether letters of ours are believed: SPF, DKIM, DMARC and what else receivers look at, as last checked',
    permission: 'messages.read',
  })
    .input(z.object({}))
    .output(Deliverability),
  check: operation({
    method: 'POST',
    path: '/deliverability-checks',
    summary: 'Look up anew how receivers see our letters; name servers are asked, and no letter leaves',
    permission: 'messages.send',
    repeatsSafely: true,
  })
    .input(z.object({}))
    .output(z.object({ job: z.string() })),
  acknowledge: operation({
    method: 'POST',
    path: '/deliverability/acknowledgement',
    summary: 'Say that what has become worse was seen, so that Today names it no more',
    permission: 'workspace.write',
    repeatsSafely: true,
  })
    .input(z.object({}))
    .output(Deliverability),
}
