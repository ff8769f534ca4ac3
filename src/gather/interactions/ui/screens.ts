import type { Screens } from '#web/screens.ts'
import { words } from './words.ts'

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
  commands: [{ label: words.holdings, to: '/holdings', permission: 'customers.read' }],
}
