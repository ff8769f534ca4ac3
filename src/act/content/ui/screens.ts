import { IconFiles } from '@tabler/icons-react'
import type { Screens } from '#web/screens.ts'
import { menuWords } from './menu-words.ts'

export const screens: Screens = {
  menu: { label: menuWords.content, icon: IconFiles, to: '/content', permission: 'content.read' },
  pages: [
    {
      path: '/content',
      permission: 'content.read',
      page: () => import('./ContentPage.tsx').then((file) => file.ContentPage),
    },
  ],
  commands: [
    { label: menuWords.coverage, to: '/content?tab=coverage', permission: 'content.read' },
    { label: menuWords.add, to: '/content?new=yes', permission: 'content.write' },
  ],
}
