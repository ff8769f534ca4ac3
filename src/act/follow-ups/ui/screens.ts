import type { Screens } from '#web/screens.ts'
import { menuWords } from './menu-words.ts'

export const screens: Screens = {
  surveyTabs: [
    {
      key: 'follow-up',
      label: menuWords.followUps,
      permission: 'plays.read',
      part: () => import('./FollowUpsPart.tsx').then((file) => file.FollowUpsPart),
    },
  ],
  playParts: [
    {
      key: 'answer',
      permission: 'customers.read',
      isOf: (reason) => reason.startsWith('answer:'),
      part: () => import('./AnswerOfPlay.tsx').then((file) => file.AnswerOfPlay),
    },
  ],
  commands: [{ label: menuWords.followUps, to: '/surveys?tab=follow-up', permission: 'plays.read' }],
}
