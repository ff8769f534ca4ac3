// A ClickHouse server with several databases, made of one engine for each: node clickhouse-databases.ts <folder>
// The embedded engine has a single current database, so a database is a process of its own behind one address.
import { type ChildProcess, spawn } from 'node:child_process'
import { rmSync } from 'node:fs'
import { createServer, type IncomingMessage, request, type ServerResponse } from 'node:http'
import { join } from 'node:path'
import { buffer } from 'node:stream/consumers'

const [folder = ''] = process.argv.slice(2)
type Engine = { readonly child: ChildProcess; readonly port: number; readonly path: string }
const engines = new Map<string, Promise<Engine>>()

// Parameters stand in the address, which ClickHouse lets grow to this.
const server = createServer({ maxHeaderSize: 2 ** 20 }, (asked, answer) => {
  serve(asked, answer).catch((problem: Error) => {
    answer.writeHead(500).end(`Code: 1. DB::Exception: ${problem.message}`)
  })
})
server.listen(0, '127.0.0.1', () => {
  const address = server.address()
  process.stdout.write(`ready ${typeof address === 'object' && address ? address.port : 0}\n`)
})
for (const signal of ['SIGINT', 'SIGTERM'] as const)
  process.on(signal, () => void closeAll().then(() => process.exit(0)))

async function serve(asked: IncomingMessage, answer: ServerResponse): Promise<void> {
  const url = new URL(asked.url ?? '/', 'http://clickhouse.test')
  if (url.pathname === '/ping') return void answer.end('Ok.\n')
  const body = await buffer(asked)
  const [, act, name = ''] = /^(CREATE|DROP) DATABASE (\w+)/.exec(body.toString()) ?? []
  if (act === 'CREATE') engines.set(name, start(name))
  if (act === 'DROP') await drop(name)
  if (act !== undefined) {
    await engines.get(name)
    return void answer.end()
  }
  const engine = await engines.get(url.searchParams.get('database') ?? '')
  if (engine === undefined) throw new Error(`there is no database ${url.searchParams.get('database')}`)
  await forward(engine, asked, body, answer)
}

function forward({ port }: Engine, asked: IncomingMessage, body: Buffer, answer: ServerResponse): Promise<void> {
  return new Promise((resolve, reject) => {
    const { method, url, headers } = asked
    const onward = request({ host: '127.0.0.1', port, method, path: url, headers }, (found) => {
      answer.writeHead(found.statusCode ?? 500, found.headers)
      found.pipe(answer).once('close', resolve)
    })
    onward.once('error', reject)
    onward.end(body)
  })
}

function start(name: string): Promise<Engine> {
  const path = join(folder, name)
  const child = spawn(process.execPath, [join(import.meta.dirname, 'clickhouse-http.ts'), path, '0'], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  return new Promise((resolve, reject) => {
    child.stdout?.once('data', (said: Buffer) => resolve({ child, path, port: Number(said.toString().split(' ')[1]) }))
    child.once('exit', () => reject(new Error(`the engine of ${name} ended`)))
  })
}

async function drop(name: string): Promise<void> {
  const engine = await engines.get(name)
  engines.delete(name)
  if (engine === undefined) return
  await new Promise((resolve) => {
    engine.child.once('exit', resolve)
    engine.child.kill('SIGTERM')
  })
  rmSync(engine.path, { recursive: true, force: true })
}

async function closeAll(): Promise<void> {
  for (const name of engines.keys()) await drop(name)
}
