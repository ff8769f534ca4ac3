import type { Screens } from '#web/screens.ts'
import { menuWords } from './menu-words.ts'

export const screens: Screens = {
  surveyTabs: [
    {
      key: 'links',
      label: menuWords.links,
      permission: 'surveys.read',
      part: () => import('./LinksPart.tsx').then((file) => file.LinksPart),
    },
  ],
  commands: [{ label: menuWords.links, to: '/surveys?tab=links', permission: 'surveys.read' }],
}
