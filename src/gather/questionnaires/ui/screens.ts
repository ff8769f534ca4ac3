import type { Screens } from '#web/screens.ts'
import { menuWords } from './menu-words.ts'

export const screens: Screens = {
  pages: [
    {
      path: '/surveys/questionnaires/$questionnaireId',
      permission: 'surveys.read',
      page: () => import('./one/QuestionnairePage.tsx').then((file) => file.QuestionnairePage),
    },
  ],
  surveyTabs: [
    {
      key: 'questionnaires',
      label: menuWords.questionnaires,
      begin: menuWords.begin,
      permission: 'surveys.read',
      part: () => import('./list/QuestionnairesPart.tsx').then((file) => file.QuestionnairesPart),
    },
  ],
  commands: [
    { label: menuWords.questionnaires, to: '/surveys?tab=questionnaires', permission: 'surveys.read' },
    { label: menuWords.add, to: '/surveys?tab=questionnaires&new=yes', permission: 'surveys.write' },
  ],
}
