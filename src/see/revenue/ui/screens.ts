import { IconCoins } from '@tabler/icons-react'
import type { Screens } from '#web/screens.ts'
import { menuWords } from './menu-words.ts'

export const screens: Screens = {
  menu: { label: menuWords.revenue, icon: IconCoins, to: '/revenue', permission: 'customers.read' },
  pages: [
    {
      path: '/revenue',
      permission: 'customers.read',
      page: () => import('./RevenuePage.tsx').then((file) => file.RevenuePage),
    },
    {
      path: '/revenue/customers',
      permission: 'customers.read',
      page: () => import('./RowsPage.tsx').then((file) => file.RowsPage),
    },
    {
      path: '/revenue/restated',
      permission: 'customers.read',
      page: () => import('./restated/RestatedPage.tsx').then((file) => file.RestatedPage),
    },
    {
      path: '/revenue/examples',
      permission: 'customers.read',
      page: () => import('./examples/ExamplesPage.tsx').then((file) => file.ExamplesPage),
    },
    {
      path: '/revenue/renewals',
      permission: 'customers.read',
      page: () => import('./RenewalsPage.tsx').then((file) => file.RenewalsPage),
    },
  ],
  settingsCards: [
    {
      key: 'revenue',
      permission: 'customers.read',
      part: () => import('./settings/CountedCard.tsx').then((file) => file.CountedCard),
    },
  ],
  commands: [
    { label: menuWords.revenue, to: '/revenue', permission: 'customers.read' },
    { label: menuWords.byPlan, to: '/revenue?slice=plan', permission: 'customers.read' },
    { label: menuWords.examples, to: '/revenue/examples', permission: 'customers.read' },
  ],
}
