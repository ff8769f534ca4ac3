import { createORPCClient } from '@orpc/client'
import type { AnyContractRouter, ContractRouterClient } from '@orpc/contract'
import type { JsonifiedClient } from '@orpc/openapi-client'
import {
  type UseInfiniteQueryResult,
  type UseQueryOptions,
  useInfiniteQuery,
  useMutation,
  useQuery,
  useQueryClient,
} from '@tanstack/react-query'
import { useState } from 'react'
import type { Text } from '#platform/wording/words.ts'
import { useTell } from '../kit/said/use-tell.tsx'
import { useWords } from '../wording/say.ts'
import { type CallContext, link } from './link.ts'
import { onceKeys } from './once-keys.ts'

export { apiFetch, apiUrl } from './link.ts'

/** The operations of one feature as functions, typed by its contract; instants arrive as ISO strings. */
export type ClientOf<Contract extends AnyContractRouter> = JsonifiedClient<ContractRouterClient<Contract, CallContext>>

type Operation = (input: never, options?: never) => Promise<unknown>
type InputOf<Op extends Operation> = Parameters<Op>[0]
type AnswerOf<Op extends Operation> = Awaited<ReturnType<Op>>

const addresses = new WeakMap<object, readonly [feature: string, operation: string]>()
const clients = new Map<string, unknown>()

export function clientOf<Contract extends AnyContractRouter>(feature: string): ClientOf<Contract> {
  const known = clients.get(feature) ?? rememberAddresses(createORPCClient(link, { path: [feature] }), feature)
  clients.set(feature, known)
  return known as ClientOf<Contract>
}

/** Each operation is one object for good, so that hooks can name it in the cache. */
function rememberAddresses(client: object, feature: string): object {
  const operations = new Map<string, object>()
  return new Proxy(client, {
    get(target, name) {
      if (typeof name !== 'string') return Reflect.get(target, name)
      const operation = operations.get(name) ?? Reflect.get(target, name)
      operations.set(name, operation)
      addresses.set(operation, [feature, name])
      return operation
    },
  })
}

export function useAsk<Op extends Operation>(
  operation: Op,
  input: InputOf<Op>,
  options: Omit<UseQueryOptions<AnswerOf<Op>, Error>, 'queryKey' | 'queryFn'> = {},
) {
  return useQuery<AnswerOf<Op>, Error>({
    queryKey: [...addressOf(operation), input],
    queryFn: ({ signal }) => call(operation, input, { signal }),
    ...options,
  })
}

type Page = { readonly rows: readonly unknown[]; readonly next: string | null }
export type Pages<Answer extends Page> = {
  readonly rows: Answer['rows'][number][]
  readonly first: Answer | undefined
  readonly more: More
  readonly query: UseInfiniteQueryResult<unknown, Error>
}
export type More = { readonly has: boolean; readonly loading: boolean; readonly load: () => void }

/** A list that continues at a cursor: all rows so far, and how to get more. */
export function useAskPages<Op extends (input: never, options?: never) => Promise<Page>>(
  operation: Op,
  input: Omit<InputOf<Op>, 'cursor'>,
  options: { readonly enabled?: boolean } = {},
): Pages<AnswerOf<Op>> {
  const query = useInfiniteQuery({
    queryKey: [...addressOf(operation), 'pages', input],
    initialPageParam: undefined as string | undefined,
    queryFn: ({ pageParam, signal }) => call(operation, { ...input, cursor: pageParam }, { signal }),
    getNextPageParam: (page) => page.next ?? undefined,
    ...options,
  })
  const more = { has: query.hasNextPage, loading: query.isFetchingNextPage, load: () => void query.fetchNextPage() }
  return { rows: query.data?.pages.flatMap((page) => page.rows) ?? [], first: query.data?.pages[0], more, query }
}

export type ActOptions<Answer> = {
  /** Names of features whose answers are asked again afterwards. */
  readonly refreshes?: readonly string[]
  /** Said in a notification when it succeeded. */
  readonly done?: Text
  /** The caller shows the refusal itself (a form with fields). */
  readonly quiet?: boolean
  readonly onDone?: (answer: Answer) => void
}

export function useAct<Op extends Operation>(operation: Op, options: ActOptions<AnswerOf<Op>> = {}) {
  const cache = useQueryClient()
  const [once] = useState(() => onceKeys())
  const tell = useTell()
  const { t } = useWords()
  return useMutation<AnswerOf<Op>, Error, InputOf<Op>>({
    mutationKey: [...addressOf(operation)],
    mutationFn: (input) => once(input, (onceKey) => call(operation, input, { context: { onceKey } })),
    onSuccess: async (answer) => {
      await Promise.all((options.refreshes ?? []).map((feature) => cache.invalidateQueries({ queryKey: [feature] })))
      if (options.done !== undefined) tell(t(options.done))
      options.onDone?.(answer)
    },
    onError: (error) => {
      if (options.quiet !== true) tell.problem(error)
    },
  })
}

function call<Op extends Operation>(operation: Op, input: unknown, options: unknown): Promise<AnswerOf<Op>> {
  return Reflect.apply(operation, undefined, [input, options])
}

function addressOf(operation: object): readonly [string, string] {
  const address = addresses.get(operation)
  if (address === undefined) throw new TypeError('the operation does not come from clientOf')
  return address
}
