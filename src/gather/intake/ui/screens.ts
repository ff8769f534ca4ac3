import type { Screens } from '#web/screens.ts'

export const screens: Screens = {
  keyCards: [
    {
      key: 'write-keys',
      permission: 'keys.write',
      part: () => import('./WriteKeysCard.tsx').then((file) => file.WriteKeysCard),
    },
  ],
}
