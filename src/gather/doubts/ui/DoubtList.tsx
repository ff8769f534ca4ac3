import { Button } from '@mantine/core'
import type { ReactNode } from 'react'
import type { useAskPages } from '#web/asking/api.ts'
import { ErrorState } from '#web/kit/said/ErrorState.tsx'
import { LoadingRows } from '#web/kit/said/LoadingRows.tsx'
import { useWords } from '#web/wording/say.ts'
import { DoubtLines } from './DoubtLines.tsx'
import type { api } from './doubts-api.ts'
import { words } from './words.ts'

type DoubtListProps = {
  readonly label: string
  readonly pages: ReturnType<typeof useAskPages<typeof api.list>>
  readonly withCustomer?: boolean
  readonly empty: ReactNode
}

/** Doubts page by page, as they are asked for. */
export function DoubtList({ label, pages, withCustomer = false, empty }: DoubtListProps) {
  const { t } = useWords()
  const { query, rows, more } = pages
  if (query.error !== null) return <ErrorState error={query.error} retry={() => void query.refetch()} />
  if (query.isPending) return <LoadingRows rows={2} />
  if (rows.length === 0) return empty
  return (
    <>
      <DoubtLines label={label} doubts={rows} withCustomer={withCustomer} />
      {more.has ? (
        <Button variant="subtle" loading={more.loading} onClick={more.load}>
          {t(words.more)}
        </Button>
      ) : null}
    </>
  )
}
