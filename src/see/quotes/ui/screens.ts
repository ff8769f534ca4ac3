import type { Screens } from '#web/screens.ts'
import { menuWords } from './menu-words.ts'

export const screens: Screens = {
  pages: [
    {
      path: '/quotes',
      permission: 'customers.read',
      page: () => import('./QuotesPage.tsx').then((file) => file.QuotesPage),
    },
    {
      path: '/quotes/print',
      permission: 'customers.read',
      page: () => import('./PrintPage.tsx').then((file) => file.PrintPage),
    },
  ],
  customerTabCards: [
    {
      key: 'quotes',
      tab: 'voice',
      permission: 'customers.read',
      part: () => import('./QuotesOfCustomer.tsx').then((file) => file.QuotesOfCustomer),
    },
  ],
  commands: [{ label: menuWords.quotes, to: '/quotes', permission: 'customers.read' }],
}
