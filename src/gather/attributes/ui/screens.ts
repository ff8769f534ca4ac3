import type { Screens } from '#web/screens.ts'
import { words } from './words.ts'

export const screens: Screens = {
  pages: [
    {
      path: '/attributes',
      permission: 'customers.read',
      page: () => import('./AttributesPage.tsx').then((file) => file.AttributesPage),
    },
  ],
  commands: [{ label: words.title, to: '/attributes', permission: 'customers.read' }],
}
