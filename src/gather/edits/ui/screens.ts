import { IconPencilBolt } from '@tabler/icons-react'
import type { Screens } from '#web/screens.ts'
import { menuWords } from './menu-words.ts'

export const screens: Screens = {
  pages: [
    {
      path: '/customer-edits',
      permission: 'customers.read',
      page: () => import('./EditsPage.tsx').then((file) => file.EditsPage),
    },
  ],
  menu: { label: menuWords.title, icon: IconPencilBolt, to: '/customer-edits', permission: 'customers.read' },
}
