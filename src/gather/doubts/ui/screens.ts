import { IconHelp } from '@tabler/icons-react'
import { question } from '#web/asking/together.ts'
import type { Screens } from '#web/screens.ts'
import { api } from './doubts-api.ts'
import { menuWords } from './menu-words.ts'

export const screens: Screens = {
  menu: { label: menuWords.doubts, icon: IconHelp, to: '/doubts', permission: 'customers.read' },
  pages: [
    {
      path: '/doubts',
      permission: 'customers.read',
      page: () => import('./DoubtsPage.tsx').then((file) => file.DoubtsPage),
    },
  ],
  customerCards: [
    {
      key: 'doubts open for long',
      side: 'main',
      permission: 'customers.read',
      part: () => import('./LongOpenCard.tsx').then((file) => file.LongOpenCard),
      asks: (customerId) => [question(api.list, { customerId, list: 'long', limit: 10 })],
    },
  ],
  customerTabCards: [
    {
      key: 'doubts',
      tab: 'voice',
      permission: 'customers.read',
      part: () => import('./DoubtsOfCustomer.tsx').then((file) => file.DoubtsOfCustomer),
    },
  ],
  commands: [{ label: menuWords.add, to: '/doubts?new=yes', permission: 'customers.write' }],
}
