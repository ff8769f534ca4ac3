import { IconPigMoney } from '@tabler/icons-react'
import { question } from '#web/asking/together.ts'
import type { Screens } from '#web/screens.ts'
import { api } from './lifetime-api.ts'
import { menuWords } from './menu-words.ts'

const permission = 'customers.read'

export const screens: Screens = {
  menu: { label: menuWords.lifetime, icon: IconPigMoney, to: '/lifetime', permission },
  pages: [
    { path: '/lifetime', permission, page: () => import('./LifetimePage.tsx').then((file) => file.LifetimePage) },
  ],
  customerCards: [
    {
      key: 'lifetime',
      side: 'aside',
      permission,
      part: () => import('./CustomerCard.tsx').then((file) => file.CustomerCard),
      asks: (id) => [question(api.ofCustomer, { id })],
    },
  ],
  settingsCards: [
    {
      key: 'margins',
      permission,
      part: () => import('./margins/MarginsCard.tsx').then((file) => file.MarginsCard),
    },
  ],
  commands: [{ label: menuWords.lifetime, to: '/lifetime', permission }],
}
