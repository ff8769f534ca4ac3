import { IconUserExclamation } from '@tabler/icons-react'
import type { Screens } from '#web/screens.ts'
import { menuWords } from './menu-words.ts'

export const screens: Screens = {
  pages: [
    {
      path: '/members/$memberId/handover',
      permission: 'customers.read',
      page: () => import('./HandoverPage.tsx').then((file) => file.HandoverPage),
    },
    {
      path: '/holdings',
      permission: 'customers.read',
      page: () => import('./HoldingsPage.tsx').then((file) => file.HoldingsPage),
    },
  ],
  customerActs: [
    { key: 'log', permission: 'customers.write', part: () => import('./LogButton.tsx').then((file) => file.LogButton) },
  ],
  menu: { label: menuWords.holdings, icon: IconUserExclamation, to: '/holdings', permission: 'customers.read' },
}
