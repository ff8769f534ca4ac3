import { question } from '#web/asking/together.ts'
import type { Screens } from '#web/screens.ts'
import { api } from './contracts-api.ts'
import { menuWords } from './menu-words.ts'

export const screens: Screens = {
  customerTabs: [
    {
      key: 'contracts',
      label: menuWords.contracts,
      permission: 'customers.read',
      part: () => import('./ContractsPanel.tsx').then((file) => file.ContractsPanel),
    },
  ],
  customerStats: [
    {
      key: 'value',
      permission: 'customers.read',
      part: () => import('./YearlyValueStat.tsx').then((file) => file.YearlyValueStat),
      asks: (customerId) => [question(api.list, { customerId, limit: 200 })],
    },
    {
      key: 'renewal',
      permission: 'customers.read',
      part: () => import('./RenewalStat.tsx').then((file) => file.RenewalStat),
    },
  ],
}
