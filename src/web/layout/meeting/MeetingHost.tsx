import { lazy, Suspense, useSyncExternalStore } from 'react'
import { meetings } from '../../asking/two-at-once.ts'

const MeetingDialog = lazy(() => import('./MeetingDialog.tsx').then((file) => ({ default: file.MeetingDialog })))

/** Where whoever saves over the change of somebody else is asked whose value stays. */
export function MeetingHost() {
  const meeting = useSyncExternalStore(meetings.watch, meetings.present)
  if (meeting === null) return null
  return (
    <Suspense fallback={null}>
      <MeetingDialog meeting={meeting} />
    </Suspense>
  )
}
