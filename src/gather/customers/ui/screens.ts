import type { Screens } from '#web/screens.ts'
import { menuWords } from './menu-words.ts'

export const screens: Screens = {
  customerTabs: [
    {
      key: 'timeline',
      label: menuWords.timeline,
      permission: 'customers.read',
      part: () => import('./timeline/TimelineTab.tsx').then((file) => file.TimelineTab),
    },
    {
      key: 'record',
      label: menuWords.profile,
      permission: 'customers.read',
      part: () => import('./RecordTab.tsx').then((file) => file.RecordTab),
    },
  ],
  customerActs: [
    {
      key: 'share',
      permission: 'customers.write',
      part: () => import('./sharing/ShareButton.tsx').then((file) => file.ShareButton),
    },
  ],
  customerCards: [
    {
      key: 'lately',
      side: 'aside',
      permission: 'customers.read',
      part: () => import('./timeline/LatelyCard.tsx').then((file) => file.LatelyCard),
    },
    {
      key: 'completeness',
      side: 'aside',
      permission: 'customers.read',
      part: () => import('./CompletenessCard.tsx').then((file) => file.CompletenessCard),
    },
  ],
}
