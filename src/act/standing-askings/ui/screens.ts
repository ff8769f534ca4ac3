import { IconRepeat } from '@tabler/icons-react'
import type { Screens } from '#web/screens.ts'
import { menuWords } from './menu-words.ts'

export const screens: Screens = {
  menu: { label: menuWords.standings, icon: IconRepeat, to: '/standing-askings', permission: 'messages.read' },
  pages: [
    {
      path: '/standing-askings',
      permission: 'messages.read',
      page: () => import('./StandingsPage.tsx').then((file) => file.StandingsPage),
    },
    {
      path: '/standing-askings/new',
      permission: 'messages.send',
      page: () => import('./NewStandingPage.tsx').then((file) => file.NewStandingPage),
    },
    {
      path: '/standing-askings/$standingId',
      permission: 'messages.read',
      page: () => import('./StandingPage.tsx').then((file) => file.StandingPage),
    },
  ],
  commands: [{ label: menuWords.begin, to: '/standing-askings/new', permission: 'messages.send' }],
}
