import { IconMessageQuestion } from '@tabler/icons-react'
import type { Screens } from '#web/screens.ts'
import { menuWords } from './menu-words.ts'

export const screens: Screens = {
  menu: { label: menuWords.askings, icon: IconMessageQuestion, to: '/askings', permission: 'messages.read' },
  pages: [
    {
      path: '/askings',
      permission: 'messages.read',
      page: () => import('./AskingsPage.tsx').then((file) => file.AskingsPage),
    },
    {
      path: '/askings/new',
      permission: 'messages.send',
      page: () => import('./NewAskingPage.tsx').then((file) => file.NewAskingPage),
    },
    {
      path: '/askings/$askingId',
      permission: 'messages.read',
      page: () => import('./AskingPage.tsx').then((file) => file.AskingPage),
    },
  ],
  commands: [{ label: menuWords.begin, to: '/askings/new', permission: 'messages.send' }],
}
