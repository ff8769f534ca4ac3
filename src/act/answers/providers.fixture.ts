import { createHmac } from 'node:crypto'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { askNameServers } from '#platform/outside/web/addresses-of.ts'
import { nameServer } from '#platform/outside/web/name-server.fixture.ts'
import { isPublic } from '#platform/outside/web/public-address.ts'
import { openWeb } from '#platform/outside/web/web.ts'
import type { World } from '../../../test/world.ts'

type Asked = {
  readonly method: string
  readonly path: string
  readonly headers: IncomingMessage['headers']
  readonly body: string
  readonly form: Readonly<Record<string, string>>
  readonly json: { readonly to?: string; readonly messages?: readonly { type: string; text: string }[] }
}

export const account = `AC${'0'.repeat(32)}`
export const [smsToken, lineToken, lineSecret] = ['token of sms', 'token of line', 'secret of line']
/** An id of LINE whose last figures are these. */
export const lineId = (end: number) => `U${String(end).padStart(32, '0')}`

/**
 * What the providers of SMS and LINE say to a message for an address: a status with a body, or they take it and hang up. LINE knows a
 * retry key that it has accepted.
 */
export type Deed = 'takes' | 'cut' | 'hangs' | readonly [status: number, body: unknown]

/** Servers of SMS and LINE beside a house of the tests, which reaches them and nothing else from now on. */
export async function providers(here: World) {
  const asked: Asked[] = []
  const got: { readonly over: 'sms' | 'line'; readonly to: string; readonly text: string }[] = []
  const accepted = new Set<string>()
  const deeds: { for: (to: string, nth: number) => Deed } = { for: () => 'takes' }
  const seen = new Map<string, number>()
  const server = createServer(async (request, response) => {
    const one = await askedBy(request)
    asked.push(one)
    const isSms = one.path.startsWith('/2010-04-01/')
    const right = isSms ? `Basic ${Buffer.from(`${account}:${smsToken}`).toString('base64')}` : `Bearer ${lineToken}`
    if (one.headers.authorization !== right) return says(response, 401, { message: 'Authentication failed' })
    if (one.method === 'GET') return says(response, 200, {})
    const to = (isSms ? one.form.To : one.json.to) ?? ''
    const nth = (seen.get(to) ?? 0) + 1
    seen.set(to, nth)
    const key = String(one.headers['x-line-retry-key'])
    if (!isSms && accepted.has(key)) return says(response, 409, { message: 'The retry key is already accepted' })
    const deed = deeds.for(to, nth)
    if (typeof deed !== 'string') return says(response, deed[0], deed[1])
    got.push({ over: isSms ? 'sms' : 'line', to, text: (isSms ? one.form.Body : one.json.messages?.[0]?.text) ?? '' })
    accepted.add(key)
    if (deed === 'cut') return request.socket.destroy()
    if (deed === 'takes') says(response, isSms ? 201 : 200, isSms ? { sid: `SM${got.length}` } : {})
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  const names = await nameServer({
    'sms.test': [['127.0.0.1']],
    'line.test': [['127.0.0.1']],
    'inner.test': [['10.0.0.7']],
  })
  const mayReach = (address: string) => address === '127.0.0.1' || isPublic(address)
  const hooks = openWeb({
    schemes: ['http:'],
    ports: [port],
    mayReach,
    addressesOf: askNameServers([names.at]),
    patience: 3_000,
  })
  Object.assign(here.house.outside, { hooks, url: 'https://meguri.test' })
  return {
    asked,
    got,
    deeds,
    at: (host: string) => `http://${host}:${port}`,
    /** With what another process reaches them: the port, and the name server that knows where they are. */
    reached: { port, names: names.at },
    async close() {
      server.closeAllConnections()
      server.close()
      await names.close()
    },
  }
}

async function askedBy(request: IncomingMessage): Promise<Asked> {
  const pieces: Buffer[] = []
  for await (const piece of request) pieces.push(piece)
  const body = Buffer.concat(pieces).toString()
  const isJson = request.headers['content-type'] === 'application/json'
  return {
    method: request.method ?? '',
    path: request.url ?? '',
    headers: request.headers,
    body,
    form: isJson ? {} : Object.fromEntries(new URLSearchParams(body)),
    json: isJson ? JSON.parse(body) : {},
  }
}

function says(response: ServerResponse, status: number, body: unknown): void {
  response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body))
}

type Workspace = Awaited<ReturnType<World['workspace']>>

/** A workspace with accounts of both, which names itself. */
export async function withAccounts(here: World, at: (host: string) => string): Promise<Workspace> {
  const own = await here.workspace()
  const { api } = own
  await api.channels.set({ channel: 'sms', account, sender: '+815012345678', server: at('sms.test'), token: smsToken })
  await api.channels.set({
    channel: 'line',
    sender: 'すみれ',
    server: at('line.test'),
    token: lineToken,
    secret: lineSecret,
  })
  const named = {
    senderName: '',
    postalAddress: '大阪市北区1-1',
    contact: '06-1111-2222',
    replyTo: '',
    unsubscribeMail: '',
  }
  await api.messages.setSettings({ ...named, organisation: 'すみれキッチン', restsOn: [] })
  return own
}

/** As the provider of SMS posts a form; signed with a token. */
export function smsSays(
  here: World,
  workspaceId: string,
  fields: Record<string, string>,
  { token = smsToken, query = '' } = {},
) {
  const path = `/answers/sms/${workspaceId}${query}`
  const sorted = Object.entries(fields).toSorted(([one], [other]) => (one < other ? -1 : 1))
  const said = `${here.house.outside.url}${path}${sorted.flat().join('')}`
  const signature = createHmac('sha1', token).update(said).digest('base64')
  const headers = { 'content-type': 'application/x-www-form-urlencoded', 'x-twilio-signature': signature }
  const body = new URLSearchParams(fields).toString()
  return here.meguri.app.request(path, { method: 'POST', headers, body })
}

/** As LINE posts events; signed with a secret. */
export function lineSays(here: World, workspaceId: string, events: readonly object[], secret = lineSecret) {
  const body = JSON.stringify({ destination: lineId(9), events })
  const signature = createHmac('sha256', secret).update(body).digest('base64')
  const headers = { 'content-type': 'application/json', 'x-line-signature': signature }
  return here.meguri.app.request(`/answers/line/${workspaceId}`, { method: 'POST', headers, body })
}
