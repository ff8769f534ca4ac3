import { IconMessageCircle } from '@tabler/icons-react'
import { question } from '#web/asking/together.ts'
import type { Screens } from '#web/screens.ts'
import { api } from './surveys-api.ts'
import { words } from './words.ts'

export const screens: Screens = {
  menu: { label: words.surveys, icon: IconMessageCircle, to: '/surveys', permission: 'customers.read' },
  pages: [
    {
      path: '/surveys',
      permission: 'customers.read',
      page: () => import('./SurveysPage.tsx').then((file) => file.SurveysPage),
    },
  ],
  customerTabs: [
    {
      key: 'voice',
      label: words.voice,
      permission: 'customers.read',
      part: () => import('./VoicePanel.tsx').then((file) => file.VoicePanel),
    },
  ],
  customerStats: [
    {
      key: 'nps',
      permission: 'customers.read',
      part: () => import('./LastNpsStat.tsx').then((file) => file.LastNpsStat),
      asks: (customerId) => [question(api.list, { customerId, limit: 50 })],
    },
  ],
}
