import { IconActivity } from '@tabler/icons-react'
import { question } from '#web/asking/together.ts'
import type { Screens } from '#web/screens.ts'
import { api } from './events-api.ts'
import { menuWords } from './menu-words.ts'

export const screens: Screens = {
  menu: { label: menuWords.title, icon: IconActivity, to: '/events', permission: 'events.read' },
  pages: [
    {
      path: '/events',
      permission: 'events.read',
      page: () => import('./catalogue/EventsPage.tsx').then((file) => file.EventsPage),
    },
    {
      path: '/events/live',
      permission: 'events.read',
      page: () => import('./LiveFeedPage.tsx').then((file) => file.LiveFeedPage),
    },
  ],
  customerTabs: [
    {
      key: 'usage',
      label: menuWords.timeline,
      permission: 'events.read',
      part: () => import('./usage/UsageTab.tsx').then((file) => file.UsageTab),
    },
  ],
  customerStats: [
    {
      key: 'people',
      permission: 'events.read',
      part: () => import('./usage/PeopleLastWeekStat.tsx').then((file) => file.PeopleLastWeekStat),
      asks: (id) => [question(api.usage, { id })],
    },
  ],
  customerCards: [
    {
      key: 'usage',
      side: 'main',
      permission: 'events.read',
      part: () => import('./usage/UsageChart.tsx').then((file) => file.UsageChart),
    },
  ],
  commands: [{ label: menuWords.live, to: '/events/live', permission: 'events.read' }],
}
