import { IconBulb } from '@tabler/icons-react'
import type { Screens } from '#web/screens.ts'
import { menuWords } from './menu-words.ts'

export const screens: Screens = {
  menu: { label: menuWords.requests, icon: IconBulb, to: '/requests', permission: 'customers.read' },
  pages: [
    {
      path: '/requests',
      permission: 'customers.read',
      page: () => import('./RequestsPage.tsx').then((file) => file.RequestsPage),
    },
    {
      path: '/requests/$requestId',
      permission: 'customers.read',
      page: () => import('./RequestPage.tsx').then((file) => file.RequestPage),
    },
  ],
  customerTabCards: [
    {
      key: 'requests',
      tab: 'voice',
      permission: 'customers.read',
      part: () => import('./RequestsOfCustomer.tsx').then((file) => file.RequestsOfCustomer),
    },
  ],
  commands: [{ label: menuWords.add, to: '/requests?new=yes', permission: 'customers.write' }],
}
