import { IconCopyCheck } from '@tabler/icons-react'
import { question } from '#web/asking/together.ts'
import type { Screens } from '#web/screens.ts'
import { menuWords } from './menu-words.ts'
import { api } from './merges-api.ts'

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
      asks: (id) => [question(api.duplicatesOf, { id })],
    },
  ],
  customerCards: [
    {
      key: 'merges',
      side: 'aside',
      permission: 'customers.read',
      part: () => import('./MergesCard.tsx').then((file) => file.MergesCard),
      asks: (id) => [question(api.list, { id })],
    },
  ],
  menu: { label: menuWords.duplicates, icon: IconCopyCheck, to: '/duplicates', permission: 'customers.read' },
}
