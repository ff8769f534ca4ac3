import { IconChartLine } from '@tabler/icons-react'
import type { Screens } from '#web/screens.ts'
import { menuWords } from './menu-words.ts'

const permission = 'customers.read'

export const screens: Screens = {
  menu: { label: menuWords.forecast, icon: IconChartLine, to: '/forecast', permission },
  pages: [
    { path: '/forecast', permission, page: () => import('./ForecastPage.tsx').then((file) => file.ForecastPage) },
    {
      path: '/forecast/contracts',
      permission,
      page: () => import('./ContractsPage.tsx').then((file) => file.ContractsPage),
    },
    {
      path: '/forecast/renewals',
      permission,
      page: () => import('./RenewalsPage.tsx').then((file) => file.RenewalsPage),
    },
  ],
  commands: [{ label: menuWords.forecast, to: '/forecast', permission }],
}
