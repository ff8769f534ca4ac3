import type { Screens } from '#web/screens.ts'

export const screens: Screens = {
  settingsCards: [
    {
      key: 'engagement',
      permission: 'messages.read',
      part: () => import('./EngagementSettingsCard.tsx').then((file) => file.EngagementSettingsCard),
    },
  ],
}
