import { sql } from 'kysely'
import { notFound } from '../errors.ts'
import type { Handlers } from '../handlers.ts'
import type { contract } from './contract.ts'
import * as operations from './store.ts'

export const handlers = {
  jobs: (wish, context) => operations.jobs(context, wish),
  deadLetters: (_, context) => operations.deadLetters(context),
  replay: async ({ id }, context) => {
    const [kind, key = '', ...listener] = id.split(':')
    const isUuid = /^[0-9a-f-]{36}$/i.test(key)
    const found =
      isUuid &&
      (kind === 'job'
        ? await operations.replayJob(context, key)
        : await operations.replayNotice(context, key, listener.join(':')))
    if (!found) throw notFound({ en: 'dead letter', ja: '配信できなかった処理' })
    await sql`SELECT pg_notify(${kind === 'job' ? 'meguri_jobs' : 'meguri_notices'}, '')`.execute(context.db)
    return { id }
  },
  audit: async ({ cursor, limit, ...wish }, context) => {
    const rows = await operations.changes(context, {
      ...wish,
      before: cursor && /^\d+$/.test(cursor) ? cursor : undefined,
      limit: limit + 1,
    })
    const page = rows.slice(0, limit)
    return { rows: page, next: rows.length > limit ? (page.at(-1)?.sequence ?? null) : null }
  },
} satisfies Handlers<typeof contract>
