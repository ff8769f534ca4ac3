import type { Screens } from '#web/screens.ts'
import { menuWords } from './menu-words.ts'

export const screens: Screens = {
  pages: [
    {
      path: '/customers',
      permission: 'portfolio.read',
      page: () => import('./list/PortfolioPage.tsx').then((file) => file.PortfolioPage),
    },
  ],
  commands: [
    { label: menuWords.customers, to: '/customers', permission: 'portfolio.read' },
    { label: menuWords.add, to: '/customers?add=yes', permission: 'customers.write' },
    { label: menuWords.unownedCustomers, to: '/customers?owner=nobody', permission: 'portfolio.read' },
    { label: menuWords.board, to: '/customers?layout=board', permission: 'portfolio.read' },
  ],
}
