import { z } from 'zod'
import { Id, operation, PageWish, pageOf, versioned } from '#platform/contract.ts'
import { purposes } from './purposes.ts'

const Purposes = z.array(z.enum(purposes)).max(purposes.length)

export const EngagementSettings = z.object({
  opens: Purposes.describe('Purposes whose letters carry a picture that tells that they were opened'),
  clicks: Purposes.describe('Purposes whose links lead over us, which tells that they were followed'),
  keptDays: z.number().int().min(30).max(1095).describe('Days after which what letters told is deleted'),
})
export type EngagementSettings = z.infer<typeof EngagementSettings>
const SettingsWish = EngagementSettings.partial()
export type SettingsWish = z.infer<typeof SettingsWish>

/** What became of the letters of a message that tell it, in people. Machines and proxies are in none of the first two. */
export const Engagement = z.object({
  /** Letters that the mail server took and that tell whether they were opened, or whether a link was followed. */
  tellOpens: z.number().int(),
  tellClicks: z.number().int(),
  opened: z.number().int(),
  clicked: z.number().int(),
  /** Where only a proxy fetched the picture: somebody may have looked, or not. */
  unclear: z.number().int(),
  /** Where only machines came. */
  machinesOnly: z.number().int(),
  /** Requests of machines, however many for each. */
  machineTouches: z.number().int(),
  links: z.array(z.object({ address: z.string(), people: z.number().int() })),
})
export type Engagement = z.infer<typeof Engagement>

export const whats = ['opened', 'clicked', 'unclear', 'machinesOnly'] as const
const What = z.enum(whats)
export type What = z.infer<typeof What>

export const Engaged = z.object({
  personId: Id,
  personName: z.string(),
  customerId: Id.nullable(),
  customerName: z.string().nullable(),
  /** When it was first. */
  at: z.date(),
  times: z.number().int(),
})
export type Engaged = z.infer<typeof Engaged>

export const contract = {
  settings: operation({
    method: 'GET',
    path: '/engagement-settings',
    summary: 'For which purposes letters tell whether they were opened and their links followed',
    permission: 'messages.read',
  })
    .input(z.object({}))
    .output(versioned(EngagementSettings)),
  setSettings: operation({
    method: 'PUT',
    path: '/engagement-settings',
    summary:
      'Say for which purposes letters tell that, from the next letter on; what is left out of the wish stays as it is',
    permission: 'workspace.write',
  })
    .input(SettingsWish)
    .output(versioned(EngagementSettings)),
  ofMessage: operation({
    method: 'GET',
    path: '/engagement/{messageId}',
    summary: 'How many people opened a message and followed its links; machines and proxies apart',
    permission: 'messages.read',
  })
    .input(z.object({ messageId: Id }))
    .output(Engagement),
  people: operation({
    method: 'GET',
    path: '/engagement/{messageId}/people',
    summary: 'The people behind one of these figures, the latest first',
    permission: 'messages.read',
  })
    .input(PageWish.extend({ messageId: Id, what: What, address: z.string().max(2000).optional() }))
    .output(pageOf(Engaged)),
}
