import { IconAward } from '@tabler/icons-react'
import type { Screens } from '#web/screens.ts'
import { menuWords } from './menu-words.ts'

const read = 'credits.read' as const

export const screens: Screens = {
  menu: { label: menuWords.outcomes, icon: IconAward, to: '/outcomes', permission: read },
  pages: [
    { path: '/outcomes', permission: read, page: () => import('./OutcomesPage.tsx').then((file) => file.OutcomesPage) },
    {
      path: '/outcomes/$outcomeId',
      permission: read,
      page: () => import('./OutcomePage.tsx').then((file) => file.OutcomePage),
    },
    {
      path: '/credit-rules',
      permission: read,
      page: () => import('./rules/RulesPage.tsx').then((file) => file.RulesPage),
    },
    {
      path: '/result-sheets',
      permission: read,
      page: () => import('./sheet/SheetPage.tsx').then((file) => file.SheetPage),
    },
  ],
  commands: [
    { label: menuWords.record, to: '/outcomes?new=yes', permission: 'credits.write' },
    { label: menuWords.rules, to: '/credit-rules', permission: read },
    { label: menuWords.sheets, to: '/result-sheets', permission: read },
  ],
}
