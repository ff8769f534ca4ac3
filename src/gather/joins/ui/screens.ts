import { IconUsersGroup } from '@tabler/icons-react'
import type { Screens } from '#web/screens.ts'
import { menuWords } from './menu-words.ts'

export const screens: Screens = {
  pages: [
    {
      path: '/people-duplicates',
      permission: 'customers.read',
      page: () => import('./PeopleTwinsPage.tsx').then((file) => file.PeopleTwinsPage),
    },
  ],
  personActs: [
    {
      key: 'join',
      label: menuWords.joinWith,
      permission: 'customers.merge',
      part: () => import('./JoinDialog.tsx').then((file) => file.JoinDialog),
    },
  ],
  customerTabCards: [
    {
      key: 'joins',
      tab: 'people',
      permission: 'customers.read',
      part: () => import('./JoinsCard.tsx').then((file) => file.JoinsCard),
    },
  ],
  menu: { label: menuWords.twins, icon: IconUsersGroup, to: '/people-duplicates', permission: 'customers.read' },
}
