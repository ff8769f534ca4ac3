import { question } from '#web/asking/together.ts'
import type { Screens } from '#web/screens.ts'
import { menuWords } from './menu-words.ts'
import { api } from './support-api.ts'

export const screens: Screens = {
  customerTabs: [
    {
      key: 'support',
      label: menuWords.support,
      permission: 'customers.read',
      part: () => import('./CasesPanel.tsx').then((file) => file.CasesPanel),
    },
  ],
  customerStats: [
    {
      key: 'cases',
      permission: 'customers.read',
      part: () => import('./OpenCasesStat.tsx').then((file) => file.OpenCasesStat),
      asks: (customerId) => [
        question(api.list, { customerId, open: true, limit: 200 }),
        question(api.list, { limit: 1 }),
      ],
    },
  ],
}
