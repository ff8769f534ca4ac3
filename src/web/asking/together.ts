import type { contract } from '#platform/operations/contract.ts'
import { addressOf, call, clientOf, type InputOf, type Operation } from './api.ts'
import { freshFor, queryClient } from './query-client.ts'

/** A question as a part of a page asks it: the first page of it, where it is a list that goes on. */
export type Question = {
  readonly operation: Operation
  readonly input: unknown
  readonly isPaged: boolean
}

export function question<Op extends Operation>(operation: Op, input: InputOf<Op>): Question {
  return { operation, input, isPaged: false }
}

/** As `useAskPages` asks it. */
export function pagedQuestion<Op extends Operation>(operation: Op, input: Omit<InputOf<Op>, 'cursor'>): Question {
  return { operation, input, isPaged: true }
}

const operations = clientOf<typeof contract>('operations')

/**
 * Asks them in one request, each under its own place in the cache: a part that asks one of them finds it on its way, and what is changed
 * later is asked again one by one. What is refused, and all of it where the request fails, is asked by itself.
 */
export function askTogether(questions: readonly Question[]): void {
  const each = new Map(questions.map((one) => [JSON.stringify(keyOf(one)), one] as const))
  const wanted = [...each.values()].filter(isWanted)
  if (wanted.length < 2) return
  const asks = wanted.map(({ operation, input }) => {
    const [room, name] = addressOf(operation)
    return { room, operation: name, input: { ...(typeof input === 'object' ? input : {}) } }
  })
  const answered = operations.together({ asks }).then(
    ({ answers }) => answers,
    () => [],
  )
  for (const [place, one] of wanted.entries()) {
    const first = async () => {
      const answer = (await answered)[place]
      return answer?.status === 200 ? answer.body : call(one.operation, one.input, {})
    }
    if (one.isPaged) void prefetchPages(one, first)
    else void queryClient.prefetchQuery({ queryKey: keyOf(one), queryFn: first })
  }
}

function prefetchPages(one: Question, first: () => Promise<unknown>): Promise<void> {
  return queryClient.prefetchInfiniteQuery({
    queryKey: keyOf(one),
    initialPageParam: undefined as string | undefined,
    queryFn: ({ pageParam }) =>
      pageParam === undefined ? first() : call(one.operation, { ...Object(one.input), cursor: pageParam }, {}),
    getNextPageParam: nextIn,
  })
}

function nextIn(page: unknown): string | undefined {
  const next: unknown = Reflect.get(Object(page), 'next')
  return typeof next === 'string' ? next : undefined
}

function isWanted(one: Question): boolean {
  const state = queryClient.getQueryState(keyOf(one))
  if (state === undefined) return true
  return state.fetchStatus === 'idle' && (state.isInvalidated || Date.now() - state.dataUpdatedAt > freshFor)
}

function keyOf({ operation, input, isPaged }: Question): readonly unknown[] {
  return isPaged ? [...addressOf(operation), 'pages', input] : [...addressOf(operation), input]
}
