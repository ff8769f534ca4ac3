import {
  type AnyRoute,
  createRootRoute,
  createRoute,
  createRouter,
  lazyRouteComponent,
  Outlet,
  redirect,
} from '@tanstack/react-router'
import type { ComponentType } from 'react'
import type { Permission } from '#platform/permissions.ts'
import { parseSearch, writeSearch } from './address.ts'
import { allScreens } from './all-screens.ts'
import { queryClient } from './asking/query-client.ts'
import { Frame } from './layout/Frame.tsx'
import { NotFound } from './layout/NotFound.tsx'
import { Permitted } from './layout/Permitted.tsx'
import { RouteProblem } from './layout/RouteProblem.tsx'
import { ownPages, publicPages } from './pages.ts'
import type { Screen } from './screens.ts'
import { sessionQuery } from './session/session.ts'

const root = createRootRoute({ component: Outlet, notFoundComponent: NotFound, errorComponent: RouteProblem })

const frame = createRoute({
  getParentRoute: () => root,
  id: 'frame',
  component: Frame,
  errorComponent: RouteProblem,
  beforeLoad: async ({ location }) => {
    const session = await queryClient.ensureQueryData(sessionQuery)
    if (session === null) throw redirect({ to: '/sign-in', search: { next: location.href } as never })
    if (session.isFirstRun) throw redirect({ to: '/first-run' })
    if (location.pathname === '/' && !session.permissions.includes('plays.read')) throw redirect({ to: '/customers' })
  },
})

const framed = [...ownPages, ...allScreens.flatMap(({ screens }) => screens.pages ?? [])].map(framedRoute)
const open = publicPages.map(({ path, page }) =>
  createRoute({ getParentRoute: () => root, path, component: lazily(page) }),
)

export const router = createRouter({
  routeTree: root.addChildren([...open, frame.addChildren(framed)]),
  parseSearch,
  stringifySearch: writeSearch,
  defaultPreload: 'intent',
  scrollRestoration: true,
  defaultPendingMs: 300,
})

function framedRoute({ path, permission, page }: Screen): AnyRoute {
  const permitted = () => page().then((Page) => within(Page, permission))
  return createRoute({ getParentRoute: () => frame, path, errorComponent: RouteProblem, component: lazily(permitted) })
}

function within(Page: ComponentType, permission: Permission): ComponentType {
  return () => (
    <Permitted permission={permission}>
      <Page />
    </Permitted>
  )
}

function lazily(page: () => Promise<ComponentType>) {
  return lazyRouteComponent(() => page().then((component) => ({ default: component })))
}
