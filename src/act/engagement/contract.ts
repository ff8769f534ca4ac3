import { z } from 'zod'
import { operation, versioned } from '#platform/contract.ts'
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
}
