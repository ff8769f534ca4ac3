import { IconMessageCircle } from '@tabler/icons-react'
import { question } from '#web/asking/together.ts'
import type { Screens } from '#web/screens.ts'
import { menuWords } from './menu-words.ts'
import { api } from './surveys-api.ts'

export const screens: Screens = {
  menu: { label: menuWords.surveys, icon: IconMessageCircle, to: '/surveys', permission: 'customers.read' },
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
      label: menuWords.voice,
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
