import { createORPCClient } from '@orpc/client'
import type { AnyContractRouter, ContractRouterClient } from '@orpc/contract'
import type { JsonifiedClient } from '@orpc/openapi-client'
import {
  type UseInfiniteQueryResult,
  type UseQueryOptions,
  useInfiniteQuery,
  useMutation,
  useQuery,
} from '@tanstack/react-query'
import { useRef, useState } from 'react'
import type { Text } from '#platform/wording/words.ts'
import { useTell } from '../kit/said/use-tell.tsx'
import { useWords } from '../wording/say.ts'
import { type CallContext, link } from './link.ts'
import { ownRefreshed } from './live/live.ts'
import { onceKeys } from './once-keys.ts'
import { Refusal } from './refusal.ts'
import { askWhose, without } from './two-at-once.ts'
import { useOnceEach } from './use-once-each.ts'

export { apiFetch, apiUrl } from './link.ts'

/** The operations of one feature as functions, typed by its contract; instants arrive as ISO strings. */
export type ClientOf<Contract extends AnyContractRouter> = JsonifiedClient<ContractRouterClient<Contract, CallContext>>

export type Operation = (input: never, options?: never) => Promise<unknown>
export type InputOf<Op extends Operation> = Parameters<Op>[0]
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
  /** Said in a notification when it succeeded. */
  readonly done?: Text
  /** The caller shows the refusal itself (a form with fields). */
  readonly quiet?: boolean
  readonly onDone?: (answer: Answer) => void
}

/**
 * An act of somebody at a screen. A second click comes before the button shows that it is busy: until the first has been answered, the
 * same wish is that one.
 */
export function useAct<Op extends Operation>(operation: Op, options: ShownOptions<AnswerOf<Op>> = {}) {
  const [once] = useState(() => onceKeys())
  return useDoing<Op>(operation, options, (input) =>
    once(input, (onceKey) => call(operation, input, { context: { onceKey, ...contextOf(options.shown?.()) } })),
  )
}

type ShownOptions<Answer> = ActOptions<Answer> & {
  /** The version of the record that is shown: who acts on it is refused where it has become another, and looks again. */
  readonly shown?: () => string | undefined
}

function contextOf(etag: string | undefined) {
  return etag === undefined ? {} : { etag }
}

type SaveOptions<Answer> = ActOptions<Answer> & {
  /** That of the record as it was when the form was opened, `undefined` where it is not known; a function where what is shown is what holds. */
  readonly etag: string | undefined | (() => string | undefined)
}

/**
 * Saves changes of a record that somebody else may be changing as well. Where both changed the same field, it shows both values and asks;
 * whoever does not decide has saved nothing.
 */
export function useSave<Op extends Operation>(operation: Op, options: SaveOptions<AnswerOf<Op>>) {
  // The screen behind the form follows what is changed; the form has been opened with what it was opened with.
  const opened = useRef(options.etag)
  return useDoing<Op>(operation, options, async (input): Promise<AnswerOf<Op>> => {
    let wish = input
    let etag = typeof opened.current === 'function' ? etagShown(options) : opened.current
    for (;;) {
      try {
        const answer: AnswerOf<Op> = await call<Op>(operation, wish, { context: contextOf(etag) })
        if (typeof opened.current !== 'function') opened.current = etagIn(answer) ?? opened.current
        return answer
      } catch (problem) {
        const changed = problem instanceof Refusal ? problem.changed : null
        const keeps = changed === null ? null : await askWhose(changed)
        if (changed === null || keeps === null) throw problem
        const left = changed.differs.map(({ field }) => field).filter((field) => !keeps.has(field))
        wish = without(wish, left)
        etag = changed.etag
      }
    }
  })
}

function etagShown({ etag }: Pick<SaveOptions<never>, 'etag'>): string | undefined {
  return typeof etag === 'function' ? etag() : etag
}

function etagIn(answer: unknown): string | undefined {
  const etag: unknown = typeof answer === 'object' && answer !== null ? Reflect.get(answer, 'etag') : undefined
  return typeof etag === 'string' ? etag : undefined
}

function useDoing<Op extends Operation>(
  operation: Op,
  options: ActOptions<AnswerOf<Op>>,
  doing: (input: InputOf<Op>) => Promise<AnswerOf<Op>>,
) {
  const tell = useTell()
  const { t } = useWords()
  const act = useMutation<AnswerOf<Op>, Error, InputOf<Op>>({
    mutationKey: [...addressOf(operation)],
    mutationFn: doing,
    onSuccess: async (answer) => {
      // What it changed came with the answer, and is asked again before the button is free for another act.
      await ownRefreshed()
      if (options.done !== undefined) tell(t(options.done))
      options.onDone?.(answer)
    },
    onError: (error) => {
      if (options.quiet !== true) tell.problem(error)
    },
  })
  return useOnceEach(act)
}

/** Asks it now, whatever is known of it. */
export function call<Op extends Operation>(operation: Op, input: unknown, options: unknown): Promise<AnswerOf<Op>> {
  return Reflect.apply(operation, undefined, [input, options])
}

export function addressOf(operation: object): readonly [string, string] {
  const address = addresses.get(operation)
  if (address === undefined) throw new TypeError('the operation does not come from clientOf')
  return address
}
