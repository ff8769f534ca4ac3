import { IconTags } from '@tabler/icons-react'
import type { Screens } from '#web/screens.ts'
import { menuWords } from './menu-words.ts'

export const screens: Screens = {
  pages: [
    {
      path: '/attributes',
      permission: 'customers.read',
      page: () => import('./AttributesPage.tsx').then((file) => file.AttributesPage),
    },
  ],
  menu: { label: menuWords.title, icon: IconTags, to: '/attributes', permission: 'customers.read' },
  commands: [{ label: menuWords.declare, to: '/attributes?new=yes', permission: 'customers.write' }],
}
