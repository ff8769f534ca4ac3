import type { Screens } from '#web/screens.ts'
import { words } from './words.ts'

export const screens: Screens = {
  pages: [
    {
      path: '/duplicates',
      permission: 'customers.read',
      page: () => import('./DuplicatesPage.tsx').then((file) => file.DuplicatesPage),
    },
  ],
  customerActs: [
    {
      key: 'merge',
      permission: 'customers.merge',
      part: () => import('./MergeButton.tsx').then((file) => file.MergeButton),
    },
  ],
  customerCards: [
    {
      key: 'merges',
      side: 'aside',
      permission: 'customers.read',
      part: () => import('./MergesCard.tsx').then((file) => file.MergesCard),
    },
  ],
  commands: [{ label: words.duplicates, to: '/duplicates', permission: 'customers.read' }],
}
