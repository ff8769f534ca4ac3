import { IconRocket } from '@tabler/icons-react'
import type { Screens } from '#web/screens.ts'
import { menuWords } from './menu-words.ts'

export const screens: Screens = {
  menu: { label: menuWords.releases, icon: IconRocket, to: '/releases', permission: 'messages.read' },
  pages: [
    {
      path: '/releases',
      permission: 'messages.read',
      page: () => import('./ReleasesPage.tsx').then((file) => file.ReleasesPage),
    },
    {
      path: '/releases/$releaseId',
      permission: 'messages.read',
      page: () => import('./ReleasePage.tsx').then((file) => file.ReleasePage),
    },
  ],
  commands: [{ label: menuWords.add, to: '/releases?new=yes', permission: 'messages.send' }],
}
