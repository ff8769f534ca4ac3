import type { Screens } from '#web/screens.ts'

export const screens: Screens = {
  settingsCards: [
    {
      key: 'mailboxes',
      permission: 'channels.write',
      part: () => import('./MailboxesCard.tsx').then((file) => file.MailboxesCard),
    },
  ],
  pages: [
    {
      path: '/settings/mailboxes/$mailboxId',
      permission: 'channels.write',
      page: () => import('./MailboxPage.tsx').then((file) => file.MailboxPage),
    },
  ],
  todayCards: [
    {
      key: 'mailboxes',
      permission: 'channels.write',
      part: () => import('./TroubleCard.tsx').then((file) => file.TroubleCard),
    },
  ],
}
