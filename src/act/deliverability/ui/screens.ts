import type { Screens } from '#web/screens.ts'

export const screens: Screens = {
  settingsCards: [
    {
      key: 'deliverability',
      permission: 'messages.read',
      part: () => import('./DeliverabilityCard.tsx').then((file) => file.DeliverabilityCard),
    },
    {
      key: 'pace',
      permission: 'messages.read',
      part: () => import('./PaceCard.tsx').then((file) => file.PaceCard),
    },
  ],
  todayCards: [
    {
      key: 'deliverability',
      permission: 'workspace.write',
      part: () => import('./WorsenedCard.tsx').then((file) => file.WorsenedCard),
    },
  ],
}
