import type { Screens } from '#web/screens.ts'
import { menuWords } from './menu-words.ts'

const permission = 'customers.read'

export const screens: Screens = {
  pages: [
    { path: '/surveys/scores', permission, page: () => import('./ScoresPage.tsx').then((file) => file.ScoresPage) },
    {
      path: '/surveys/scores/answers',
      permission,
      page: () => import('./AnswersPage.tsx').then((file) => file.AnswersPage),
    },
    {
      path: '/surveys/scores/customers-without-answer',
      permission: 'health.read',
      page: () => import('./SilentPage.tsx').then((file) => file.SilentPage),
    },
    {
      path: '/surveys/tenure',
      permission,
      page: () => import('./tenure/TenurePage.tsx').then((file) => file.TenurePage),
    },
    {
      path: '/surveys/drivers',
      permission,
      page: () => import('./drivers/DriversPage.tsx').then((file) => file.DriversPage),
    },
    { path: '/surveys/links', permission, page: () => import('./links/LinksPage.tsx').then((file) => file.LinksPage) },
    {
      path: '/surveys/links/customers',
      permission,
      page: () => import('./links/LinkedPage.tsx').then((file) => file.LinkedPage),
    },
  ],
  commands: [
    { label: menuWords.tenure, to: '/surveys/tenure', permission },
    { label: menuWords.drivers, to: '/surveys/drivers', permission },
    { label: menuWords.links, to: '/surveys/links', permission },
    { label: menuWords.scores, to: '/surveys/scores', permission },
  ],
}
