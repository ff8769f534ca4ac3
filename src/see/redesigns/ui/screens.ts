import { IconReplace } from '@tabler/icons-react'
import type { Screens } from '#web/screens.ts'
import { menuWords } from './menu-words.ts'

export const screens: Screens = {
  menu: { label: menuWords.redesigns, icon: IconReplace, to: '/kpi-redesigns', permission: 'kpis.read' },
  pages: [
    {
      path: '/kpi-redesigns',
      permission: 'kpis.read',
      page: () => import('./RedesignsPage.tsx').then((file) => file.RedesignsPage),
    },
    {
      path: '/kpi-redesigns/$redesignId',
      permission: 'kpis.read',
      page: () => import('./RedesignPage.tsx').then((file) => file.RedesignPage),
    },
  ],
  commands: [{ label: menuWords.propose, to: '/kpi-redesigns?new=yes', permission: 'kpis.propose' }],
}
