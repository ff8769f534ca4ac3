import { IconSend } from '@tabler/icons-react'
import type { Screens } from '#web/screens.ts'
import { menuWords } from './menu-words.ts'

export const screens: Screens = {
  menu: { label: menuWords.sends, icon: IconSend, to: '/sends', permission: 'messages.read' },
  pages: [
    {
      path: '/sends',
      permission: 'messages.read',
      page: () => import('./SendsPage.tsx').then((file) => file.SendsPage),
    },
    {
      path: '/sends/new',
      permission: 'messages.send',
      page: () => import('./NewSendPage.tsx').then((file) => file.NewSendPage),
    },
    {
      path: '/sends/$sendId',
      permission: 'messages.read',
      page: () => import('./SendPage.tsx').then((file) => file.SendPage),
    },
  ],
  commands: [{ label: menuWords.begin, to: '/sends/new', permission: 'messages.send' }],
}
