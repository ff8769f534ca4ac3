import { usePathParts } from '#web/address.ts'
import { useAsk } from '#web/asking/api.ts'
import { useUnheard } from '#web/asking/live/use-live.ts'
import { Answer } from '#web/kit/said/Answer.tsx'
import { useMembers } from '#web/session/use-members.ts'
import { SegmentEditor } from './SegmentEditor.tsx'
import { api } from './segments-api.ts'

export function NewSegmentPage() {
  const vocabulary = useAsk(api.vocabulary, {})
  const { members } = useMembers()
  return (
    <Answer of={vocabulary}>{(data) => <SegmentEditor vocabulary={data} members={members} segment={null} />}</Answer>
  )
}

/** One segment: its rule, who matches, what it was before. */
export function SegmentPage() {
  const { segmentId = '' } = usePathParts()
  const vocabulary = useAsk(api.vocabulary, {})
  const segment = useAsk(api.find, { id: segmentId }, { refetchInterval: useUnheard(15_000) })
  const { members } = useMembers()
  return (
    <Answer of={vocabulary}>
      {(data) => (
        <Answer of={segment}>
          {(found) => (
            <SegmentEditor key={`${found.id} ${found.version}`} vocabulary={data} members={members} segment={found} />
          )}
        </Answer>
      )}
    </Answer>
  )
}
