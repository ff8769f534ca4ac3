import type { Screens } from '#web/screens.ts'
import { menuWords } from './menu-words.ts'

export const screens: Screens = {
  pages: [
    {
      path: '/touchpoints',
      permission: 'customers.read',
      page: () => import('./TouchpointsPage.tsx').then((file) => file.TouchpointsPage),
    },
  ],
  commands: [{ label: menuWords.touchpoints, to: '/touchpoints', permission: 'customers.read' }],
}
