import { IconListCheck } from '@tabler/icons-react'
import { question } from '#web/asking/together.ts'
import type { Screens } from '#web/screens.ts'
import { api } from './plays-api.ts'
import { words } from './words.ts'

export const screens: Screens = {
  menu: { label: words.menu, icon: IconListCheck, to: '/plays', permission: 'plays.read' },
  pages: [
    { path: '/plays', permission: 'plays.read', page: () => import('./PlaysPage.tsx').then((file) => file.PlaysPage) },
    {
      path: '/plays/rules',
      permission: 'plays.read',
      page: () => import('./rules/PlayRulesPage.tsx').then((file) => file.PlayRulesPage),
    },
  ],
  customerTabs: [
    {
      key: 'plays',
      label: words.plays,
      permission: 'plays.read',
      part: () => import('./PlaysTab.tsx').then((file) => file.PlaysTab),
    },
  ],
  overPages: [
    {
      key: 'at-work',
      permission: 'plays.work',
      part: () => import('./working/PlayAtWork.tsx').then((file) => file.PlayAtWork),
    },
  ],
  commands: [{ label: words.whatOpens, to: '/plays/rules', permission: 'plays.read' }],
  customerActs: [
    {
      key: 'next',
      permission: 'plays.read',
      part: () => import('./NextActButton.tsx').then((file) => file.NextActButton),
      asks: (customerId) => [question(api.list, { customerId, state: 'open', limit: 1 })],
    },
  ],
}
