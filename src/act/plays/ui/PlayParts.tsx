import { everyPart } from '#web/all-screens.ts'
import { LatePart } from '#web/LatePart.tsx'

/** What other features know of what opened the play. */
export function PlayParts({
  play: { id, reason },
}: {
  readonly play: { readonly id: string; readonly reason: string }
}) {
  return everyPart('playParts')
    .filter(({ isOf }) => isOf(reason))
    .map((part) => <LatePart key={part.key} of={part} rows={0} props={{ playId: id }} />)
}
