import type { Screens } from '#web/screens.ts'
import { menuWords } from './menu-words.ts'

export const screens: Screens = {
  pages: [
    {
      path: '/verbatims',
      permission: 'customers.read',
      page: () => import('./VerbatimsPage.tsx').then((file) => file.VerbatimsPage),
    },
  ],
  customerTabCards: [
    {
      key: 'verbatims',
      tab: 'voice',
      permission: 'customers.read',
      part: () => import('./TopicsOfCustomer.tsx').then((file) => file.TopicsOfCustomer),
    },
  ],
  commands: [{ label: menuWords.verbatims, to: '/verbatims', permission: 'customers.read' }],
}
