import type { Screens } from '#web/screens.ts'

export const screens: Screens = {
  letterCards: [
    {
      key: 'results',
      permission: 'messages.read',
      part: () => import('./ResultsOfLetters.tsx').then((file) => file.ResultsOfLetters),
    },
  ],
}
