import { pagedQuestion, question } from '#web/asking/together.ts'
import type { Screens } from '#web/screens.ts'
import { api } from './customers-api.ts'
import { menuWords } from './menu-words.ts'
import { latelyAsked } from './timeline/lately-asked.ts'

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
      asks: (id) => [pagedQuestion(api.timeline, { id, limit: latelyAsked.limit, kinds: latelyAsked.kinds.join(',') })],
    },
    {
      key: 'completeness',
      side: 'aside',
      permission: 'customers.read',
      part: () => import('./CompletenessCard.tsx').then((file) => file.CompletenessCard),
      asks: (id) => [question(api.completeness, { id })],
    },
  ],
}
