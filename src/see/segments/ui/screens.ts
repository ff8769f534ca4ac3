import { IconFilter } from '@tabler/icons-react'
import type { Screens } from '#web/screens.ts'
import { menuWords } from './menu-words.ts'

export const screens: Screens = {
  menu: { label: menuWords.menu, icon: IconFilter, to: '/segments', permission: 'segments.read' },
  pages: [
    {
      path: '/segments',
      permission: 'segments.read',
      page: () => import('./SegmentsPage.tsx').then((file) => file.SegmentsPage),
    },
    {
      path: '/segments/new',
      permission: 'segments.write',
      page: () => import('./SegmentPage.tsx').then((file) => file.NewSegmentPage),
    },
    {
      path: '/segments/$segmentId',
      permission: 'segments.read',
      page: () => import('./SegmentPage.tsx').then((file) => file.SegmentPage),
    },
  ],
  commands: [{ label: menuWords.create, to: '/segments/new', permission: 'segments.write' }],
}
