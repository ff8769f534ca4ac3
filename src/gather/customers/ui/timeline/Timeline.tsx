import { Chip, Group } from '@mantine/core'
import { useState } from 'react'
import { useAskPages } from '#web/asking/api.ts'
import { EmptyState } from '#web/kit/said/EmptyState.tsx'
import { ErrorState } from '#web/kit/said/ErrorState.tsx'
import { LoadingRows } from '#web/kit/said/LoadingRows.tsx'
import { Trail } from '#web/kit/Trail.tsx'
import { useWords } from '#web/wording/say.ts'
import { api } from '../customers-api.ts'
import { words } from '../words.ts'

export type TimelineProps = {
  readonly customerId: string
  /** Only these kinds, without the choice of kinds. */
  readonly kinds?: readonly string[]
  readonly limit?: number
}

/** Everything that happened with the customer, the newest first, whichever feature knows of it. */
export function Timeline({ customerId, kinds, limit = 30 }: TimelineProps) {
  const { t } = useWords()
  const [chosen, setChosen] = useState<string[]>([])
  const wanted = kinds ?? chosen
  const pages = useAskPages(api.timeline, {
    id: customerId,
    limit,
    ...(wanted.length > 0 && { kinds: wanted.join(',') }),
  })
  if (pages.query.error !== null)
    return <ErrorState error={pages.query.error} retry={() => void pages.query.refetch()} />
  if (pages.first === undefined) return <LoadingRows rows={6} />
  const entries = pages.rows.map(({ id, kind, ...entry }) => ({ key: `${kind} ${id}`, ...entry }))
  return (
    <>
      {kinds === undefined ? <Kinds all={pages.first.kinds} chosen={chosen} onChoose={setChosen} /> : null}
      {entries.length === 0 ? (
        <EmptyState title={t(words.nothingYet)} text={t(words.nothingText)} />
      ) : (
        <Trail entries={entries} more={pages.more} />
      )}
    </>
  )
}

type Kind = { readonly kind: string; readonly label: string }

function Kinds({
  all,
  chosen,
  onChoose,
}: {
  readonly all: readonly Kind[]
  readonly chosen: string[]
  readonly onChoose: (kinds: string[]) => void
}) {
  const { t } = useWords()
  return (
    <Chip.Group multiple value={chosen} onChange={onChoose}>
      <Group gap={6} mb={16} role="group" aria-label={t(words.show)}>
        {all.map(({ kind, label }) => (
          <Chip key={kind} value={kind} size="xs" variant="light">
            {label}
          </Chip>
        ))}
      </Group>
    </Chip.Group>
  )
}
