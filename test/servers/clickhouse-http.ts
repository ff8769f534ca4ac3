// The real engine behind ClickHouse's HTTP interface, as far as @clickhouse/client uses it: node clickhouse-http.ts <folder> <port>
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import { buffer } from 'node:stream/consumers'
import { createChdbConnection } from 'chdb/connection'

const [folder = '', port = '0'] = process.argv.slice(2)
const connection = createChdbConnection({ path: folder })

// Parameters stand in the address, which ClickHouse lets grow to this.
const server = createServer({ maxHeaderSize: 2 ** 20 }, (request, response) => {
  answer(request, response).catch((problem: Error & { code?: string }) => {
    response.writeHead(500, { 'x-clickhouse-exception-code': problem.code ?? '1' })
    response.end(`Code: ${problem.code ?? 1}. DB::Exception: ${problem.message}`)
  })
})
server.listen(Number(port), '127.0.0.1', () => {
  const address = server.address()
  process.stdout.write(`ready ${typeof address === 'object' && address ? address.port : port}\n`)
})
process.on('SIGTERM', () => void connection.close().then(() => process.exit(0)))

/** A statement stands in the body; for inserts it stands in the address and the body holds the rows. */
async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
  const url = new URL(request.url ?? '/', 'http://clickhouse.test')
  if (url.pathname === '/ping') return void response.end('Ok.\n')
  const body = (await buffer(request)).toString()
  const given = [...url.searchParams]
  const settings = Object.fromEntries(given.filter(([name]) => !name.startsWith('param_') && !notSettings.has(name)))
  const parameters = Object.fromEntries(
    given.filter(([name]) => name.startsWith('param_')).map(([name, value]) => [name.slice(6), value]),
  )
  const statement = url.searchParams.get('query')
  const query = statement === null ? body : `${statement}\n${body}`
  const answered = await connection.query({
    query,
    clickhouse_settings: settings,
    query_params: rawParameters(parameters),
    query_id: url.searchParams.get('query_id') ?? undefined,
  } as Parameters<typeof connection.query>[0])
  response.writeHead(200, { 'content-type': 'application/octet-stream', 'x-clickhouse-format': 'JSONEachRow' })
  for await (const chunk of answered.stream) response.write(chunk)
  response.end()
}

const notSettings = new Set([
  'query',
  'query_id',
  'database',
  'default_format',
  'session_id',
  'role',
  'enable_http_compression',
  'compress',
  'decompress',
])

/** Values arrive escaped as in a tab-separated file; the engine's binder escapes them again, except inside arrays and maps. */
function rawParameters(parameters: Record<string, string>): Record<string, string> {
  const signs: Record<string, string> = { n: '\n', t: '\t', r: '\r', '0': '\0', '\\': '\\', "'": "'" }
  return Object.fromEntries(
    Object.entries(parameters).map(([name, value]) => [
      name,
      /^[[{(]/.test(value) ? value : value.replace(/\\(.)/g, (_, sign: string) => signs[sign] ?? sign),
    ]),
  )
}
