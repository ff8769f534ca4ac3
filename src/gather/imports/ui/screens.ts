import { IconTableImport } from '@tabler/icons-react'
import type { Screens } from '#web/screens.ts'
import { menuWords } from './menu-words.ts'

export const screens: Screens = {
  menu: { label: menuWords.menu, icon: IconTableImport, to: '/imports', permission: 'imports.read' },
  pages: [
    {
      path: '/imports',
      permission: 'imports.read',
      page: () => import('./ImportsPage.tsx').then((file) => file.ImportsPage),
    },
    {
      path: '/imports/new',
      permission: 'imports.run',
      page: () => import('./NewImportPage.tsx').then((file) => file.NewImportPage),
    },
    {
      path: '/imports/$importId',
      permission: 'imports.read',
      page: () => import('./ImportPage.tsx').then((file) => file.ImportPage),
    },
  ],
  commands: [{ label: menuWords.newImport, to: '/imports/new', permission: 'imports.run' }],
}
