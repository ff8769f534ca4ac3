import { useRouterState } from '@tanstack/react-router'
import { lazy, Suspense, useEffect, useSyncExternalStore } from 'react'
import { atWork } from './at-work.ts'

const ActDialog = lazy(() => import('../acting/ActDialog.tsx').then((file) => ({ default: file.ActDialog })))
const CloseDialog = lazy(() => import('./CloseDialog.tsx').then((file) => ({ default: file.CloseDialog })))

/** The play that somebody is at, over whichever page they opened it from; whoever goes to another page leaves it. */
export function PlayAtWork() {
  const work = useSyncExternalStore(atWork.watch, atWork.present)
  const path = useRouterState({ select: (state) => state.location.pathname })
  // biome-ignore lint/correctness/useExhaustiveDependencies: arriving at another page leaves the play
  useEffect(() => atWork.close, [path])
  if (work === null) return null
  const { play, doing } = work
  return (
    <Suspense fallback={null}>
      {doing === 'finish' ? (
        <ActDialog key={play.id} play={play} onClose={atWork.close} />
      ) : (
        <CloseDialog key={`${play.id} ${doing}`} play={play} closing={doing} onClose={atWork.close} />
      )}
    </Suspense>
  )
}
