import { type Context as Call, Hono } from 'hono'
import { z } from 'zod'
import { systemActor, workspaceById } from '#platform/access/callers.ts'
import type { Context } from '#platform/context.ts'
import { type House, inTransaction } from '#platform/house.ts'
import { answersPath, answersTo, believedBy, isSignedByLine, isSignedForm } from '../channels/channels.ts'
import { hearEvents, Posted } from './line.ts'
import { hearForm } from './sms.ts'

/**
 * Where the providers of SMS and LINE post what comes back: answers, blocks, reports. What is not signed with the secret of the workspace's
 * own account is not read. The same once more changes nothing.
 */
export function answersDoor(house: House): Hono {
  const door = new Hono()
  door.post(`${answersPath}sms/:workspace`, (call) =>
    within(house, call, async (context) => {
      const believed = await believedBy(context, house.outside, 'sms')
      const form = new URLSearchParams(await call.req.text())
      const query = new URL(call.req.url).search
      const url = `${answersTo(house.outside.url, 'sms', context.workspace.id)}${query}`
      const signature = call.req.header('x-twilio-signature') ?? ''
      if (believed === null || !isSignedForm(form, signature, { url, token: believed.token })) return 403
      await hearForm(context, form, z.uuid().safeParse(call.req.query('delivery')).data ?? null)
      return 204
    }),
  )
  door.post(`${answersPath}line/:workspace`, (call) =>
    within(house, call, async (context) => {
      const believed = await believedBy(context, house.outside, 'line')
      const body = new Uint8Array(await call.req.arrayBuffer())
      const signature = call.req.header('x-line-signature') ?? ''
      if (believed === null || !isSignedByLine(body, signature, believed.secret)) return 403
      const posted = Posted.safeParse(jsonIn(body))
      if (!posted.success) return 400
      await hearEvents(context, posted.data)
      return 200
    }),
  )
  return door
}

async function within(house: House, call: Call, act: (context: Context) => Promise<number>): Promise<Response> {
  const id = z.uuid().safeParse(call.req.param('workspace')).data
  const workspace = id && (await workspaceById(house.stores.pools.owner, id))
  if (!workspace) return new Response(null, { status: 404 })
  const { name, zone, currency, locale } = workspace
  const caller = {
    workspace: { id: workspace.id, name, zone, currency, locale },
    actor: systemActor,
    locale: workspace.locale,
    source: 'answers',
  }
  return new Response(null, { status: await inTransaction(house, caller, act) })
}

function jsonIn(body: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder().decode(body))
  } catch {
    return undefined
  }
}
