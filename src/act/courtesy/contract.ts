import { z } from 'zod'
import { operation, versioned } from '#platform/contract.ts'
import { mostDays, mostMessages, purposes } from './purposes.ts'

/** At most so many messages for a purpose to one person, in so many days on end. */
export const Cap = z.object({
  purpose: z.enum(purposes),
  most: z.number().int().min(1).max(mostMessages),
  days: z.number().int().min(1).max(mostDays),
})
export type Cap = z.infer<typeof Cap>

const Time = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/)

export const CourtesySettings = z.object({
  caps: z.array(Cap).max(purposes.length).describe('One for each purpose that has one; none is off'),
  quietHours: z
    .object({ from: Time, until: Time })
    .nullable()
    .describe('As 21:00 and 08:00, by the clock of each person, else of the workspace; null is off'),
  onlyWorkingDays: z.boolean().describe('Whether days on which the workspace does not work are quiet as a whole'),
})
export type CourtesySettings = z.infer<typeof CourtesySettings>

const SettingsWish = CourtesySettings.partial()
export type CourtesySettingsWish = z.infer<typeof SettingsWish>

export const contract = {
  settings: operation({
    method: 'GET',
    path: '/courtesy-settings',
    summary: 'How many messages a person gets at most for a purpose, and when nobody is written to',
    permission: 'messages.read',
  })
    .input(z.object({}))
    .output(versioned(CourtesySettings)),
  setSettings: operation({
    method: 'PUT',
    path: '/courtesy-settings',
    summary:
      'Say how many messages a person gets at most for a purpose, and when nobody is written to; what is left out stays as it is',
    permission: 'workspace.write',
  })
    .input(SettingsWish)
    .output(versioned(CourtesySettings)),
}
