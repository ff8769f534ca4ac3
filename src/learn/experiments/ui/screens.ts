import { IconFlask } from '@tabler/icons-react'
import type { Screens } from '#web/screens.ts'
import { menuWords } from './menu-words.ts'

export const screens: Screens = {
  menu: { label: menuWords.experiments, icon: IconFlask, to: '/experiments', permission: 'experiments.read' },
  pages: [
    {
      path: '/experiments',
      permission: 'experiments.read',
      page: () => import('./ExperimentsPage.tsx').then((file) => file.ExperimentsPage),
    },
    {
      path: '/experiments/$experimentId',
      permission: 'experiments.read',
      page: () => import('./ExperimentPage.tsx').then((file) => file.ExperimentPage),
    },
  ],
  commands: [{ label: menuWords.add, to: '/experiments?new=yes', permission: 'experiments.write' }],
}
