import {
  type Icon,
  IconAddressBook,
  IconFocusCentered,
  IconHistory,
  IconKey,
  IconProgressCheck,
  IconSettings,
  IconUsers,
} from '@tabler/icons-react'
import type { Permission } from '#platform/permissions.ts'
import type { Text } from '#platform/wording/words.ts'
import { allScreens } from '../../all-screens.ts'
import { wings, words } from '../words.ts'

export type MenuLine = {
  readonly label: Text
  readonly icon: Icon
  readonly to: string
  readonly permission: Permission
}
export type MenuGroup = { readonly label: Text | null; readonly lines: readonly MenuLine[] }

const top: readonly MenuLine[] = [
  { label: words.today, icon: IconFocusCentered, to: '/', permission: 'plays.read' },
  { label: words.customers, icon: IconAddressBook, to: '/customers', permission: 'portfolio.read' },
]

const house: readonly MenuLine[] = [
  { label: words.members, icon: IconUsers, to: '/members', permission: 'members.read' },
  { label: words.keys, icon: IconKey, to: '/keys', permission: 'keys.write' },
  { label: words.jobs, icon: IconProgressCheck, to: '/jobs', permission: 'jobs.read' },
  { label: words.audit, icon: IconHistory, to: '/audit', permission: 'audit.read' },
  { label: words.settings, icon: IconSettings, to: '/settings', permission: 'workspace.read' },
]

const placedOnTop = new Set(top.map(({ to }) => to))

/** The rail: Today and Customers, the four wings with what they hold, and the workspace's own rooms. */
export function menuFor(may: (permission: Permission) => boolean): readonly MenuGroup[] {
  const wingGroups = Object.entries(wings).map(([wing, label]) => ({ label, lines: linesOf(wing) }))
  return [{ label: null, lines: top }, ...wingGroups, { label: words.house, lines: house }]
    .map(({ label, lines }) => ({ label, lines: lines.filter(({ permission }) => may(permission)) }))
    .filter(({ lines }) => lines.length > 0)
}

function linesOf(wing: string): MenuLine[] {
  return allScreens
    .filter((placed) => placed.wing === wing)
    .flatMap(({ screens }) => screens.menu ?? [])
    .filter(({ to }) => !placedOnTop.has(to))
}
