import { IconChartGridDots } from '@tabler/icons-react'
import type { Screens } from '#web/screens.ts'
import { menuWords } from './menu-words.ts'

const permission = 'customers.read'

export const screens: Screens = {
  menu: { label: menuWords.retention, icon: IconChartGridDots, to: '/retention', permission },
  pages: [
    {
      path: '/retention',
      permission,
      page: () => import('./cohorts/CohortsPage.tsx').then((file) => file.CohortsPage),
    },
    {
      path: '/retention/customers',
      permission,
      page: () => import('./cohorts/CohortCustomersPage.tsx').then((file) => file.CohortCustomersPage),
    },
    {
      path: '/retention/survival',
      permission,
      page: () => import('./SurvivalPage.tsx').then((file) => file.SurvivalPage),
    },
    {
      path: '/retention/survival/customers',
      permission,
      page: () => import('./CustomersPage.tsx').then((file) => file.CustomersPage),
    },
    // Where retention stood before it had a room of its own.
    {
      path: '/portfolio/continuity',
      permission,
      page: () => import('./cohorts/MovedPage.tsx').then((file) => file.MovedPage),
    },
  ],
  commands: [
    { label: menuWords.cohorts, to: '/retention', permission },
    { label: menuWords.stays, to: '/retention/survival', permission },
    { label: menuWords.byPlan, to: '/retention/survival?slice=plan', permission },
  ],
}
