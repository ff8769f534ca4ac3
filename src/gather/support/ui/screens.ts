import type { Screens } from '#web/screens.ts'
import { words } from './words.ts'

export const screens: Screens = {
  customerTabs: [
    {
      key: 'support',
      label: words.support,
      permission: 'customers.read',
      part: () => import('./CasesPanel.tsx').then((file) => file.CasesPanel),
    },
  ],
  customerStats: [
    {
      key: 'cases',
      permission: 'customers.read',
      part: () => import('./OpenCasesStat.tsx').then((file) => file.OpenCasesStat),
    },
  ],
}
