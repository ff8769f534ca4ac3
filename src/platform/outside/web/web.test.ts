import { createServer, type RequestListener, type Server } from 'node:http'
import { createServer as createSecure } from 'node:https'
import { type Server as Bare, createServer as createBare } from 'node:net'
import { afterEach, expect, test, vi } from 'vitest'
import { askNameServers } from './addresses-of.ts'
import { certificate, key } from './certificate.fixture.ts'
import { type Names, nameServer } from './name-server.fixture.ts'
import { isPublic } from './public-address.ts'
import { openWeb } from './web.ts'
import { words } from './words.ts'

vi.setConfig({ testTimeout: 30_000 })

const opened: (() => unknown)[] = []
afterEach(async () => {
  for (const close of opened.splice(0)) await close()
})

async function listening(server: Server | Bare): Promise<number> {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  opened.push(() => {
    if ('closeAllConnections' in server) server.closeAllConnections()
    server.close()
  })
  const address = server.address()
  return typeof address === 'object' && address !== null ? address.port : 0
}

async function resolving(names: Names) {
  const server = await nameServer(names)
  opened.push(server.close)
  return { asked: server.asked, addressesOf: askNameServers([server.at]) }
}

/** The door as it is, but that one address of this machine is let through, where the servers of the tests are. */
const home = '127.0.0.1'
const near = (address: string) => address === home || isPublic(address)

async function serving(serve: RequestListener, names: Names = { 'a.test': [[home]] }) {
  const heard: string[] = []
  const port = await listening(
    createServer((request, response) => {
      heard.push(`${request.method} ${request.url} ${request.headers.host}`)
      serve(request, response)
    }),
  )
  const { asked, addressesOf } = await resolving(names)
  const web = openWeb({ schemes: ['http:'], ports: [port], mayReach: near, addressesOf, patience: 5_000, bytes: 1_000 })
  const get = (path: string, host = 'a.test') => web.ask({ url: `http://${host}:${port}${path}`, method: 'GET' })
  return { port, heard, asked, web, get }
}

const ok: RequestListener = (_, response) => response.end('yes')
const refused = (text: unknown) => ({ came: 'refusal', text })

test('what is open is reached, under its own name, and its answer is handed on', async () => {
  const { port, web, heard } = await serving((request, response) => {
    const pieces: string[] = []
    request.on('data', (piece: Buffer) => pieces.push(piece.toString()))
    request.on('end', () => response.writeHead(202, { 'x-kept-as': '42' }).end(`got ${pieces.join('')}`))
  })
  const url = `http://a.test:${port}/hooks/1?of=2#part`
  const came = await web.ask({ url, method: 'POST', headers: { host: 'evil.test', 'x-signed': '1' }, body: '更新' })
  expect(came).toMatchObject({ came: 'answer', status: 202, isWhole: true, headers: { 'x-kept-as': '42' } })
  expect(came.came === 'answer' && Buffer.from(came.body).toString()).toBe('got 更新')
  expect(heard).toEqual([`POST /hooks/1?of=2 a.test:${port}`])
})

test('nothing is sent to an address of our own, however it is spelt, with or without a name', async () => {
  const { port, heard } = await serving(ok)
  const names: Names = {
    'mapped.test': [['::ffff:127.0.0.1']],
    'here.test': [[home]],
    'own.test': [['10.1.2.3']],
    'cloud.test': [['169.254.169.254']],
    'six.test': [['fd00::1']],
    'both.test': [['93.184.215.14', home]],
    'other-family.test': [['93.184.215.14', '::1']],
  }
  const { addressesOf } = await resolving(names)
  const web = openWeb({ schemes: ['http:', 'https:'], ports: [port, 80, 443], addressesOf })
  const literal = [
    '127.0.0.1',
    '127.1',
    '2130706433',
    '0x7f000001',
    '0x7f.1',
    '0177.0.0.1',
    '017700000001',
    '127.0.0.1.',
  ]
  const spelt = ['１２７.０.０.１', '127。0。0。1', '%31%32%37.0.0.1', '[::1]', '[::ffff:127.0.0.1]', '[::ffff:7f00:1]']
  const others = [
    '[64:ff9b::7f00:1]',
    '[2002:7f00:1::]',
    '0',
    '0.0.0.0',
    '[::]',
    '169.254.169.254',
    '100.64.0.1',
    '224.0.0.1',
  ]
  for (const host of [...literal, ...spelt, ...others, ...Object.keys(names), 'here.test.'])
    expect(await web.ask({ url: `http://${host}:${port}/`, method: 'GET' }), host).toEqual(refused(words.notPublic))
  expect(heard).toEqual([])
})

test('the name is asked for once: what it stands for a moment later changes nothing', async () => {
  const { get, asked, heard } = await serving(ok, { 'a.test': [[home], ['127.0.0.2']] })
  expect(await get('/')).toMatchObject({ came: 'answer', status: 200 })
  expect(heard).toHaveLength(1)
  expect(asked.toSorted()).toEqual(['a.test 1', 'a.test 28'])
  expect(await get('/'), 'the next time it is judged anew').toEqual(refused(words.notPublic))
  expect(heard).toHaveLength(1)
})

test('nobody is followed elsewhere', async () => {
  for (const status of [301, 302, 303, 307, 308]) {
    const { get, heard } = await serving((_, response) =>
      response.writeHead(status, { location: 'http://a.test/elsewhere' }).end(),
    )
    expect(await get('/')).toMatchObject({ came: 'answer', status, headers: { location: 'http://a.test/elsewhere' } })
    expect(heard).toHaveLength(1)
  }
})

test.each([
  ['ftp://a.test/', words.schemes.en('https://')],
  ['http://a.test/', words.schemes.en('https://')],
  ['file:///etc/passwd', words.schemes.en('https://')],
  ['javascript:alert(1)', words.schemes.en('https://')],
  ['https://a.test:22/', words.ports.en('443')],
  ['https://a.test:8443/', words.ports.en('443')],
  ['https://a.test:0/', words.ports.en('443')],
  ['https://mei@a.test/', words.credentials.en],
  ['https://mei:secret@a.test/', words.credentials.en],
  ['https://:secret@a.test/', words.credentials.en],
  ['a.test', words.noAddress.en],
  ['', words.noAddress.en],
  ['https://', words.noAddress.en],
  ['https://./', words.noAddress.en],
  ['https://[fe80::1%25eth0]/', words.noAddress.en],
  ['https://a.test:99999/', words.noAddress.en],
  ['https://a b/', words.noAddress.en],
])('%j is refused with the reason', async (url, en) => {
  const { addressesOf, asked } = await resolving({ 'a.test': [[home]] })
  const came = await openWeb({ addressesOf, mayReach: near }).ask({ url, method: 'GET' })
  expect(came).toEqual(refused({ en, ja: expect.stringMatching(/[ぁ-ん]/) }))
  expect(asked).toEqual([])
})

test('so is an address that is longer than any', async () => {
  const asked = { url: `https://a.test/${'x'.repeat(2_000)}`, method: 'GET' } as const
  expect(await openWeb({ mayReach: near }).ask(asked)).toEqual(refused(words.tooLong))
})

test('who answers must be who was asked for, and be vouched for', async () => {
  const heard: string[] = []
  const port = await listening(
    createSecure({ cert: certificate, key }, (request, response) => {
      heard.push(request.headers.host ?? '')
      response.end('yes')
    }),
  )
  const { addressesOf } = await resolving({ 'right.test': [[home]], 'wrong.test': [[home]] })
  const door = (ca?: string) => openWeb({ ports: [port], mayReach: near, addressesOf, ...(ca !== undefined && { ca }) })
  const ask = (host: string, ca?: string) => door(ca).ask({ url: `https://${host}:${port}/`, method: 'GET' })
  expect(await ask('right.test', certificate)).toMatchObject({ came: 'answer', status: 200 })
  vi.stubEnv('NODE_TLS_REJECT_UNAUTHORIZED', '0')
  opened.push(() => vi.unstubAllEnvs())
  for (const [host, ca] of [['wrong.test', certificate], [home, certificate], ['right.test']] as const)
    expect(await ask(host, ca), host).toMatchObject({ came: 'nothing', hasLeft: false })
  expect(heard).toEqual([`right.test:${port}`])
})

test('an answer that is long, or never ends, is read as far as its bound', async () => {
  const { get } = await serving((request, response) => {
    if (request.url === '/long') return response.end('x'.repeat(100_000))
    const timer = setInterval(() => response.write('x'.repeat(400)), 10)
    response.on('close', () => clearInterval(timer))
  })
  for (const path of ['/long', '/endless']) {
    const came = await get(path)
    expect(came).toMatchObject({ came: 'answer', status: 200, isWhole: false })
    expect(came.came === 'answer' && came.body.length).toBe(1_000)
  }
})

test('whoever is slow is waited for as long as was said, and it is known whether they may have had it', async () => {
  const drips: RequestListener = (request, response) => {
    if (request.url === '/silent') return
    response.writeHead(200)
    const timer = setInterval(() => response.write('.'), 50)
    response.on('close', () => clearInterval(timer))
  }
  const { port, asked } = await serving(drips)
  const { addressesOf } = await resolving({ 'a.test': [[home]], 'slow.test': [null] })
  const grounds = { schemes: ['http:'] as const, ports: [port, 1], mayReach: near, addressesOf, patience: 600 }
  const ask = async (at: string) => {
    const since = performance.now()
    const came = await openWeb(grounds).ask({ url: `http://${at}`, method: 'GET' })
    expect(performance.now() - since, at).toBeLessThan(3_000)
    return came
  }
  expect(await ask(`a.test:${port}/silent`)).toMatchObject({ came: 'nothing', hasLeft: true })
  expect(await ask(`a.test:${port}/drips`)).toMatchObject({ came: 'answer', status: 200, isWhole: false })
  expect(await ask(`slow.test:${port}/`)).toMatchObject({ came: 'nothing', hasLeft: false })
  expect(await ask(`unknown.test:${port}/`)).toMatchObject({ came: 'nothing', hasLeft: false })
  expect(await ask('a.test:1/')).toMatchObject({ came: 'nothing', hasLeft: false })
  expect(asked).toEqual([])
})

test.each([
  ['hangs up', ''],
  ['speaks no HTTP', 'SSH-2.0-OpenSSH\r\n'],
  [
    'would rather speak another protocol',
    'HTTP/1.1 101 Switching Protocols\r\nupgrade: other\r\nconnection: upgrade\r\n\r\n',
  ],
  ['has headers without end', `HTTP/1.1 200 OK\r\n${'x: y\r\n'.repeat(50_000)}`],
  ['hangs up in the middle of a header', 'HTTP/1.1 200 OK\r\ncontent-'],
])('of a server that %s nobody knows whether it had what was sent', async (_, line) => {
  const port = await listening(
    createBare((socket) => {
      socket.on('error', () => undefined)
      socket.once('data', () => socket.end(line))
    }),
  )
  const { addressesOf } = await resolving({ 'a.test': [[home]] })
  const web = openWeb({ schemes: ['http:'], ports: [port], mayReach: near, addressesOf, patience: 5_000 })
  const came = await web.ask({ url: `http://a.test:${port}/`, method: 'POST', body: '{}' })
  expect(came).toMatchObject({ came: 'nothing', hasLeft: true })
})

test('what is no header is not sent', async () => {
  const { port, web, heard } = await serving(ok)
  const headers = { 'x-note': 'one\r\nx-more: two' }
  const came = await web.ask({ url: `http://a.test:${port}/`, method: 'GET', headers })
  expect([came.came, heard]).toEqual(['nothing', []])
})
