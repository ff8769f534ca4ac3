import { IconMoon } from '@tabler/icons-react'
import { question } from '#web/asking/together.ts'
import type { Screens } from '#web/screens.ts'
import { api } from './health-api.ts'
import { menuWords } from './menu-words.ts'

export const screens: Screens = {
  menu: { label: menuWords.health, icon: IconMoon, to: '/health', permission: 'health.read' },
  pages: [
    {
      path: '/health',
      permission: 'health.read',
      page: () => import('./page/HealthPage.tsx').then((file) => file.HealthPage),
    },
    {
      path: '/health/scorecards/$scorecardId',
      permission: 'health.read',
      page: () => import('./designer/ScorecardDesignerPage.tsx').then((file) => file.ScorecardDesignerPage),
    },
  ],
  customerHead: [
    {
      key: 'health',
      permission: 'health.read',
      part: () => import('./HealthBadge.tsx').then((file) => file.HealthBadge),
      asks: (id) => [question(api.explain, { id })],
    },
  ],
  customerStats: [
    {
      key: 'health',
      permission: 'health.read',
      part: () => import('./customer/HealthStat.tsx').then((file) => file.HealthStat),
    },
  ],
  customerTabCards: [
    {
      key: 'health-of-people',
      tab: 'people',
      permission: 'health.read',
      part: () => import('./people/PeopleHealthCard.tsx').then((file) => file.PeopleHealthCard),
    },
  ],
  customerCards: [
    {
      key: 'why',
      side: 'main',
      permission: 'health.read',
      part: () => import('./customer/WhyCard.tsx').then((file) => file.WhyCard),
    },
  ],
  customerActs: [
    {
      key: 'judge',
      permission: 'health.override',
      part: () => import('./customer/JudgeButton.tsx').then((file) => file.JudgeButton),
    },
    {
      key: 'override',
      permission: 'health.override',
      part: () => import('./customer/OverrideButton.tsx').then((file) => file.OverrideButton),
    },
  ],
}
