import { IconChartGridDots } from '@tabler/icons-react'
import type { Screens } from '#web/screens.ts'
import { words } from './words.ts'

export const screens: Screens = {
  menu: { label: words.continuity, icon: IconChartGridDots, to: '/portfolio/continuity', permission: 'customers.read' },
  pages: [
    {
      path: '/customers',
      permission: 'portfolio.read',
      page: () => import('./list/PortfolioPage.tsx').then((file) => file.PortfolioPage),
    },
    {
      path: '/portfolio/continuity',
      permission: 'customers.read',
      page: () => import('./ContinuityPage.tsx').then((file) => file.ContinuityPage),
    },
  ],
  commands: [
    { label: words.customers, to: '/customers', permission: 'portfolio.read' },
    { label: words.add, to: '/customers?add=yes', permission: 'customers.write' },
    { label: words.unownedCustomers, to: '/customers?owner=nobody', permission: 'portfolio.read' },
    { label: words.board, to: '/customers?layout=board', permission: 'portfolio.read' },
  ],
}
