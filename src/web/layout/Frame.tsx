import { Drawer, UnstyledButton } from '@mantine/core'
import { useDisclosure, useMediaQuery } from '@mantine/hooks'
import { IconMenu2 } from '@tabler/icons-react'
import { Outlet, useRouterState } from '@tanstack/react-router'
import { Suspense, useEffect, useRef } from 'react'
import { everyPart } from '../all-screens.ts'
import { useLive } from '../asking/live/use-live.ts'
import { LoadingRows } from '../kit/said/LoadingRows.tsx'
import { LatePart } from '../LatePart.tsx'
import { useSession } from '../session/session.ts'
import { useWords } from '../wording/say.ts'
import { AccountMenu } from './account/AccountMenu.tsx'
import { useMemberLocale } from './account/use-member-locale.ts'
import { Finder } from './Finder.tsx'
import css from './Frame.module.css'
import { Keys } from './keys/Keys.tsx'
import { useArriving } from './keys/use-arriving.ts'
import { useFocusKept } from './keys/use-focus-kept.ts'
import { MeetingHost } from './meeting/MeetingHost.tsx'
import { Rail } from './rail/Rail.tsx'
import { TodaysDate } from './TodaysDate.tsx'
import { words } from './words.ts'

export function Frame() {
  const { t } = useWords()
  useMemberLocale()
  useLive(useSession().workspace.id)
  const content = useRef<HTMLElement>(null)
  useArriving(content)
  useFocusKept(content)
  const wide = useMediaQuery('(min-width: 860px)', undefined, { getInitialValueInEffect: false })
  return (
    <div className={css.frame}>
      <a href="#content" className={css.skip}>
        {t(words.skip)}
      </a>
      {wide ? (
        <div className={css.rail}>
          <Rail />
        </div>
      ) : null}
      <div className={css.main}>
        <section className={css.bar} aria-label={t(words.bar)}>
          {wide ? null : <RailDrawer />}
          <Finder />
          <Keys />
          <span className={css.space} />
          <TodaysDate />
          <AccountMenu />
        </section>
        <main id="content" ref={content} tabIndex={-1} className={css.content}>
          <Suspense fallback={<LoadingRows rows={6} />}>
            <Outlet />
          </Suspense>
        </main>
        {everyPart('overPages').map((part) => (
          <LatePart key={part.key} of={part} rows={0} props={{}} />
        ))}
        <MeetingHost />
      </div>
    </div>
  )
}

function RailDrawer() {
  const { t } = useWords()
  const [open, { open: show, close }] = useDisclosure(false)
  const path = useRouterState({ select: (state) => state.location.pathname })
  // biome-ignore lint/correctness/useExhaustiveDependencies: arriving at a page closes the drawer
  useEffect(close, [path])
  return (
    <>
      <UnstyledButton className={css.burger} onClick={show} aria-label={t(words.openMenu)}>
        <IconMenu2 size={20} stroke={1.5} aria-hidden="true" />
      </UnstyledButton>
      <Drawer
        opened={open}
        onClose={close}
        size={270}
        title={t(words.menu)}
        closeButtonProps={{ 'aria-label': t(words.closeMenu) }}
        classNames={{ body: css.drawer ?? '', content: css.drawerContent ?? '', header: css.drawerContent ?? '' }}
      >
        <Rail />
      </Drawer>
    </>
  )
}
