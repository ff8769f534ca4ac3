import { Readable } from 'node:stream'
import { Hono } from 'hono'
import { z } from 'zod'
import type { Identity } from '../access/signing-in/identity.ts'
import { signInLinkFor } from '../access/signing-in/sign-in-link.ts'
import { backup } from '../backup/backup.ts'
import { Problem } from '../errors.ts'
import { jsonOf } from '../front/json-of.ts'
import type { House } from '../house.ts'
import { checkMirrors, rebuildMirrors } from '../jobs/mirror-check.ts'
import { lossesIn } from '../losses/losses.ts'
import { settleMarks } from '../losses/marked.ts'

const operatorOnly = {
  en: 'This is for the operator of the machine.',
  ja: 'この操作はサーバーの管理者のみ実行できます。',
}

const Wish = z.object({ email: z.string().nullable() })

/** What only the operator at the machine may do: its key is written to the lock file of the data folder and to nowhere else. */
export function operatorDoors(house: House, identity: Identity, operatorKey: string): Hono {
  const doors = new Hono()
  doors.use('*', async (context, next) => {
    if (context.req.header('authorization') !== `Bearer ${operatorKey}`) throw new Problem('FORBIDDEN', operatorOnly)
    await next()
  })
  doors.get(
    '/backup',
    () =>
      new Response(Readable.toWeb(backup(house.stores, house.secretMark)) as ReadableStream, {
        headers: { 'content-type': 'application/gzip' },
      }),
  )
  doors.post('/sign-in-links', async (context) => {
    const { email } = Wish.safeParse(await jsonOf(context.req.raw)).data ?? { email: '' }
    return context.json(await signInLinkFor(house, identity, email), 201)
  })
  doors.get('/mirrors', async (context) => context.json(await checkMirrors(house.stores, house.contributions.marked)))
  doors.post('/mirrors', async (context) => {
    const rebuilt: { table: string; rows: number }[] = []
    await rebuildMirrors(house.stores, (table, rows) => rebuilt.push({ table, rows }))
    for (const marked of house.contributions.marked ?? [])
      rebuilt.push({ table: marked.table, rows: await settleMarks(house.stores.facts.client, marked) })
    return context.json(rebuilt)
  })
  doors.get('/losses', async (context) =>
    context.json(await lossesIn(house.stores.facts.client, house.contributions.marked ?? [])),
  )
  return doors
}
