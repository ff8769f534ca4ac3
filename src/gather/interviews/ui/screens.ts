import type { Screens } from '#web/screens.ts'
import { menuWords } from './menu-words.ts'

export const screens: Screens = {
  pages: [
    {
      path: '/interviews',
      permission: 'customers.read',
      page: () => import('./InterviewsPage.tsx').then((file) => file.InterviewsPage),
    },
    {
      path: '/interviews/$interviewId',
      permission: 'customers.read',
      page: () => import('./sheet/SheetPage.tsx').then((file) => file.SheetPage),
    },
  ],
  customerTabCards: [
    {
      key: 'interviews',
      tab: 'voice',
      permission: 'customers.read',
      part: () => import('./InterviewsOfCustomer.tsx').then((file) => file.InterviewsOfCustomer),
    },
  ],
  commands: [
    { label: menuWords.interviews, to: '/interviews', permission: 'customers.read' },
    { label: menuWords.begin, to: '/interviews?new=yes', permission: 'customers.write' },
  ],
}
