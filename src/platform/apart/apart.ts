import type { Bytes } from '../tables/file-row.ts'
import { type Bounds, type Helper, openHelper } from './helper.ts'

/** What a module lets others have done in a process of its own, exported as `tasks`: an answer, or a stream of portions. */
export type Tasks = Readonly<
  Record<string, (input: never, bytes: Bytes) => Promise<unknown> | AsyncIterable<readonly unknown[]>>
>

type InputOf<Task> = Task extends (input: infer Input, bytes: Bytes) => unknown ? Input : never
type AnswerOf<Task> = Task extends (...given: never) => Promise<infer Answer> ? Answer : never
type ItemOf<Task> = Task extends (...given: never) => AsyncIterable<readonly (infer Item)[]> ? Item : never

export type Apart<Of extends Tasks> = {
  ask<Name extends keyof Of & string>(name: Name, input: InputOf<Of[Name]>, bytes?: Bytes): Promise<AnswerOf<Of[Name]>>
  stream<Name extends keyof Of & string>(
    name: Name,
    input: InputOf<Of[Name]>,
    bytes: Bytes,
  ): AsyncGenerator<ItemOf<Of[Name]>>
}

/** How many processes answer and how many send streams at most; who comes later waits. */
type Most = { readonly answers: number; readonly streams: number }

const idleFor = 30_000

/**
 * Has the tasks of a module done by processes of their own, each bounded in memory and in time: one that dies of what it
 * was given takes nothing along. They are opened when they are needed, kept for a while, and shared.
 */
export function openApart<Of extends Tasks>(module: URL, { answers, streams }: Most, bounds: Bounds): Apart<Of> {
  const free: { readonly helper: Helper; readonly leaving: NodeJS.Timeout }[] = []
  const answering = turns(answers)
  const streaming = turns(streams)

  function take(): Helper {
    const last = free.pop()
    if (last === undefined) return openHelper(module, bounds)
    clearTimeout(last.leaving)
    return last.helper.isFree() ? last.helper : take()
  }

  /** One that is not done with its task is no longer of use. */
  function giveBack(helper: Helper): void {
    if (!helper.isFree()) {
      helper.end()
      return
    }
    helper.rest()
    const leaving = setTimeout(() => {
      free.splice(
        free.findIndex((one) => one.helper === helper),
        1,
      )
      helper.end()
    }, idleFor).unref()
    free.push({ helper, leaving })
  }

  return {
    async ask(name, input, bytes) {
      const leave = await answering()
      const helper = take()
      try {
        const { value } = await helper.carryOut(name, input, bytes ?? null).next()
        return value as AnswerOf<Of[typeof name]>
      } finally {
        giveBack(helper)
        leave()
      }
    },
    async *stream(name, input, bytes) {
      const leave = await streaming()
      const helper = take()
      try {
        for await (const items of helper.carryOut(name, input, bytes)) yield* items as ItemOf<Of[typeof name]>[]
      } finally {
        giveBack(helper)
        leave()
      }
    },
  }
}

/** Lets so many in at once; whoever is let in says when they leave. */
function turns(most: number): () => Promise<() => void> {
  const waiting: (() => void)[] = []
  let inside = 0
  const leave = () => {
    const next = waiting.shift()
    if (next) next()
    else inside -= 1
  }
  return async () => {
    if (inside < most) inside += 1
    else await new Promise<void>((resolve) => waiting.push(resolve))
    return leave
  }
}
