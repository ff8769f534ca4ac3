import type { Bytes } from '../tables/file-row.ts'
import { type Bounds, type Child, openChild } from './child.ts'

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
  const free: { readonly child: Child; readonly leaving: NodeJS.Timeout }[] = []
  const answering = turns(answers)
  const streaming = turns(streams)

  function take(): Child {
    const last = free.pop()
    if (last === undefined) return openChild(module, bounds)
    clearTimeout(last.leaving)
    return last.child.isFree() ? last.child : take()
  }

  /** One that is not done with its task is no longer of use. */
  function giveBack(child: Child): void {
    if (!child.isFree()) {
      child.end()
      return
    }
    child.rest()
    const leaving = setTimeout(() => {
      free.splice(
        free.findIndex((one) => one.child === child),
        1,
      )
      child.end()
    }, idleFor).unref()
    free.push({ child, leaving })
  }

  return {
    async ask(name, input, bytes) {
      const leave = await answering()
      try {
        const child = take()
        try {
          const { value } = await child.carryOut(name, input, bytes ?? null).next()
          return value as AnswerOf<Of[typeof name]>
        } finally {
          giveBack(child)
        }
      } finally {
        leave()
      }
    },
    async *stream(name, input, bytes) {
      const leave = await streaming()
      try {
        const child = take()
        try {
          for await (const items of child.carryOut(name, input, bytes)) yield* items as ItemOf<Of[typeof name]>[]
        } finally {
          giveBack(child)
        }
      } finally {
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
