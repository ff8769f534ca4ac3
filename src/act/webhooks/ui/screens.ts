import type { Screens } from '#web/screens.ts'

export const screens: Screens = {
  settingsCards: [
    {
      key: 'webhooks',
      permission: 'workspace.write',
      part: () => import('./WebhooksCard.tsx').then((file) => file.WebhooksCard),
    },
  ],
  pages: [
    {
      path: '/settings/webhooks/$webhookId',
      permission: 'workspace.write',
      page: () => import('./WebhookPage.tsx').then((file) => file.WebhookPage),
    },
  ],
  todayCards: [
    {
      key: 'webhooks',
      permission: 'workspace.write',
      part: () => import('./OffCard.tsx').then((file) => file.OffCard),
    },
  ],
}
