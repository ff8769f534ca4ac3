import { expect, test } from 'vitest'
import { mayRole } from '#platform/permissions.ts'
import { allScreens } from '../../all-screens.ts'
import { ownPages } from '../../pages.ts'
import { menuFor } from './menu.ts'

test('a partner is shown the rooms that open to them, and no other', () => {
  const lines = menuFor((permission) => mayRole('partner', permission)).flatMap((group) => group.lines)
  expect(lines.map(({ to }) => to)).toEqual(['/customers', '/settings'])
})

test('every line of the menu leads to a page with the same permission', () => {
  const pages = [...ownPages, ...allScreens.flatMap(({ screens }) => screens.pages ?? [])]
  const lines = menuFor(() => true).flatMap((group) => group.lines)
  expect(lines.length).toBeGreaterThan(10)
  for (const { to, permission } of lines) expect(pages.find(({ path }) => path === to)?.permission, to).toBe(permission)
})
