import type { Screens } from '#web/screens.ts'
import { menuWords } from './menu-words.ts'

export const screens: Screens = {
  customerTabs: [
    {
      key: 'people',
      label: menuWords.people,
      permission: 'customers.read',
      part: () => import('./PeoplePanel.tsx').then((file) => file.PeoplePanel),
    },
  ],
}
