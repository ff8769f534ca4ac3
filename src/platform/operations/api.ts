import { sql } from 'kysely'
import type { Handlers } from '../doors/handlers.ts'
import { notFound } from '../errors.ts'
import type { Served } from '../furnishing/furniture.ts'
import type { House } from '../house.ts'
import { pageFrom, partsOf } from '../stores/cursor.ts'
import { withCustomers } from './changed-customers.ts'
import type { contract } from './contract.ts'
import * as operations from './store.ts'
import { askTogether } from './together.ts'

export function handlersOf(_: House, __: string, rooms: () => readonly Served[]) {
  return {
    jobs: (wish, context) => operations.jobs(context, wish),
    deadLetters: (_, context) => operations.deadLetters(context),
    replay: async ({ id }, context) => {
      const { kind, key, listener } = letterOf(id)
      const isFound =
        kind === 'job'
          ? await operations.replayJob(context, key)
          : await operations.replayNotice(context, key, listener)
      if (!isFound) throw notFound(deadLetter)
      await sql`SELECT pg_notify(${kind === 'job' ? 'meguri_jobs' : 'meguri_notices'}, '')`.execute(context.db)
      return { id }
    },
    discard: async ({ id }, context) => {
      const { kind, key, listener } = letterOf(id)
      const isFound =
        kind === 'job'
          ? await operations.discardJob(context, key)
          : await operations.discardNotice(context, key, listener)
      if (!isFound) throw notFound(deadLetter)
      return { id }
    },
    audit: async ({ cursor, limit, ...wish }, context) => {
      const rows = await operations.changes(context, {
        ...wish,
        before: partsOf(cursor, /^(\d{1,18})$/)[0],
        limit: limit + 1,
      })
      return pageFrom(await withCustomers(context, rows), limit, ({ sequence }) => sequence)
    },
    together: async ({ asks }, context) => ({ answers: await askTogether(context, rooms(), asks) }),
  } satisfies Handlers<typeof contract>
}

const deadLetter = { en: 'dead letter', ja: '配信できなかった処理' }

/** `job:<id of the run>` or `notice:<id>:<listener>`, which may hold colons itself. */
function letterOf(id: string): { kind: 'job' | 'notice'; key: string; listener: string } {
  const [, kind, key = '', listener = ''] = /^(job|notice):([0-9a-f-]{36})(?::(.*))?$/i.exec(id) ?? []
  if (kind !== 'job' && kind !== 'notice') throw notFound(deadLetter)
  return { kind, key, listener }
}
