import { IconTarget } from '@tabler/icons-react'
import type { Screens } from '#web/screens.ts'
import { menuWords } from './menu-words.ts'

export const screens: Screens = {
  menu: { label: menuWords.targets, icon: IconTarget, to: '/targets', permission: 'kpis.read' },
  pages: [
    {
      path: '/targets',
      permission: 'kpis.read',
      page: () => import('./TargetsPage.tsx').then((file) => file.TargetsPage),
    },
  ],
  commands: [{ label: menuWords.set, to: '/targets?new=yes', permission: 'kpis.write' }],
}
