import type { Screens } from '#web/screens.ts'

export const screens: Screens = {
  settingsCards: [
    {
      key: 'webhooks',
      permission: 'webhooks.write',
      part: () => import('./WebhooksCard.tsx').then((file) => file.WebhooksCard),
    },
  ],
  pages: [
    {
      path: '/settings/webhooks/$webhookId',
      permission: 'webhooks.write',
      page: () => import('./WebhookPage.tsx').then((file) => file.WebhookPage),
    },
  ],
  todayCards: [
    {
      key: 'webhooks',
      permission: 'webhooks.write',
      part: () => import('./OffCard.tsx').then((file) => file.OffCard),
    },
  ],
}
