import type { Screens } from '#web/screens.ts'

export const screens: Screens = {
  settingsCards: [
    {
      key: 'channels',
      permission: 'channels.write',
      part: () => import('./ChannelsCard.tsx').then((file) => file.ChannelsCard),
    },
    {
      key: 'channel costs',
      permission: 'channels.write',
      part: () => import('./CostsCard.tsx').then((file) => file.CostsCard),
    },
  ],
}
