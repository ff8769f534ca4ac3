import type { Screens } from '#web/screens.ts'
import { words } from './words.ts'

export const screens: Screens = {
  customerTabs: [
    {
      key: 'people',
      label: words.people,
      permission: 'customers.read',
      part: () => import('./PeoplePanel.tsx').then((file) => file.PeoplePanel),
    },
  ],
}
