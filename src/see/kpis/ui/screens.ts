import { IconSitemap } from '@tabler/icons-react'
import type { Screens } from '#web/screens.ts'
import { menuWords } from './menu-words.ts'

export const screens: Screens = {
  menu: { label: menuWords.kpis, icon: IconSitemap, to: '/kpis', permission: 'kpis.read' },
  pages: [
    { path: '/kpis', permission: 'kpis.read', page: () => import('./KpisPage.tsx').then((file) => file.KpisPage) },
    {
      path: '/kpis/$kpiId',
      permission: 'kpis.read',
      page: () => import('./KpiPage.tsx').then((file) => file.KpiPage),
    },
  ],
  commands: [{ label: menuWords.add, to: '/kpis?new=yes', permission: 'kpis.write' }],
}
