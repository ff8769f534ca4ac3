import type { UseQueryResult } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { ErrorState } from './ErrorState.tsx'
import { LoadingRows } from './LoadingRows.tsx'

export type AnswerProps<Data> = {
  readonly of: Pick<UseQueryResult<Data, Error>, 'data' | 'error' | 'refetch'>
  readonly rows?: number
  /** In place of the default skeleton. */
  readonly loading?: ReactNode
  readonly empty?: (data: Data) => ReactNode | null
  readonly children: (data: Data) => ReactNode
}

/** What the server said: a skeleton until then, and on refusal what to do. */
export function Answer<Data>({ of, rows = 5, loading, empty, children }: AnswerProps<Data>) {
  if (of.data !== undefined) return empty?.(of.data) ?? children(of.data)
  if (of.error !== null) return <ErrorState error={of.error} retry={() => void of.refetch()} />
  return loading ?? <LoadingRows rows={rows} />
}
