import { question } from '#web/asking/together.ts'
import type { Screens } from '#web/screens.ts'
import { api } from './calendar-api.ts'

export const screens: Screens = {
  settingsCards: [
    {
      key: 'calendar',
      permission: 'workspace.read',
      part: () => import('./CalendarCard.tsx').then((file) => file.CalendarCard),
    },
    {
      key: 'closing days',
      permission: 'workspace.read',
      part: () => import('./OurClosingDays.tsx').then((file) => file.OurClosingDays),
    },
  ],
  customerCards: [
    {
      key: 'closing days',
      side: 'aside',
      permission: 'customers.read',
      part: () => import('./TheirClosingDays.tsx').then((file) => file.TheirClosingDays),
      asks: (customerId) => [question(api.closingDaysOf, { customerId })],
    },
  ],
}
