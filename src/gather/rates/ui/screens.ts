import type { Screens } from '#web/screens.ts'

export const screens: Screens = {
  settingsCards: [
    {
      key: 'rates',
      permission: 'workspace.read',
      part: () => import('./RatesCard.tsx').then((file) => file.RatesCard),
    },
  ],
}
