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
    {
      path: '/content/templates/$templateId',
      permission: 'content.read',
      page: () => import('./templates/TemplatePage.tsx').then((file) => file.TemplatePage),
    },
  ],
  commands: [
    { label: menuWords.coverage, to: '/content?tab=coverage', permission: 'content.read' },
    { label: menuWords.templates, to: '/content?tab=templates', permission: 'content.read' },
    { label: menuWords.newTemplate, to: '/content?tab=templates&new=yes', permission: 'content.write' },
    { label: menuWords.add, to: '/content?new=yes', permission: 'content.write' },
  ],
}
