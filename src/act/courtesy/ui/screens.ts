import type { Screens } from '#web/screens.ts'

export const screens: Screens = {
  settingsCards: [
    {
      key: 'courtesy',
      permission: 'messages.read',
      part: () => import('./CourtesyCard.tsx').then((file) => file.CourtesyCard),
    },
  ],
}
