import { Server } from '@modelcontextprotocol/sdk/server/index.js'
import { StdioServerTransport } from '@modelcontextprotocol/sdk/server/stdio.js'
import { WebStandardStreamableHTTPServerTransport } from '@modelcontextprotocol/sdk/server/webStandardStreamableHttp.js'
import { CallToolRequestSchema, ListToolsRequestSchema } from '@modelcontextprotocol/sdk/types.js'
import { Hono } from 'hono'
import { versionOfMeguri } from '../../config.ts'
import { unknownName } from '../asking/unknown-fields.ts'
import { operationsOf, type Rooms } from './operations-of.ts'
import { everyOne, type Invoke, offered } from './tools.ts'

type Wish = { readonly all?: boolean }

/** Tools for assistants, named after the questions that they answer. The same permissions apply as anywhere. */
export function mcpServer(rooms: Rooms, invoke: Invoke, { all = false }: Wish = {}): Server {
  const server = new Server({ name: 'meguri', version: versionOfMeguri() }, { capabilities: { tools: {} } })
  const operations = operationsOf(rooms)
  const tools = all ? everyOne(operations) : offered(operations)
  // Who knows an operation by its name may call it so, whether it is listed or not.
  const known = new Map([...everyOne(operations), ...tools].map((one) => [one.tool.name, one]))
  server.setRequestHandler(ListToolsRequestSchema, () => ({ tools: tools.map(({ tool }) => tool) }))
  server.setRequestHandler(CallToolRequestSchema, async ({ params }) => {
    const one = known.get(params.name)
    if (!one)
      return said(
        unknownName(
          params.name,
          tools.map(({ tool }) => tool.name),
        ).en,
        true,
      )
    try {
      return said(JSON.stringify(await one.answer(params.arguments ?? {}, invoke)))
    } catch (problem) {
      return said(problem instanceof Error ? problem.message : String(problem), true)
    }
  })
  return server
}

function said(text: string, isError = false) {
  return { ...(isError && { isError }), content: [{ type: 'text' as const, text }] }
}

export async function serveStdio(rooms: Rooms, invoke: Invoke, wish: Wish): Promise<void> {
  const server = mcpServer(rooms, invoke, wish)
  const closed = new Promise<void>((resolve) => {
    server.onclose = resolve
  })
  process.stdin.once('end', () => void server.close())
  await server.connect(new StdioServerTransport())
  await closed
}

/** `POST /mcp`: one request, one answer, no session kept; the caller's own key decides what it may do. `?tools=all` lists every operation. */
export function mcpDoor(rooms: Rooms, invokeAs: (headers: Headers) => Invoke): Hono {
  const door = new Hono()
  door.all('/', async (context) => {
    const all = context.req.query('tools') === 'all'
    const server = mcpServer(rooms, invokeAs(context.req.raw.headers), { all })
    const transport = new WebStandardStreamableHTTPServerTransport({ enableJsonResponse: true })
    await server.connect(transport)
    return transport.handleRequest(context.req.raw)
  })
  return door
}
