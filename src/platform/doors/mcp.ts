import { Server } from '@modelcontextprotocol/sdk/server/index.js'
import { StdioServerTransport } from '@modelcontextprotocol/sdk/server/stdio.js'
import { WebStandardStreamableHTTPServerTransport } from '@modelcontextprotocol/sdk/server/webStandardStreamableHttp.js'
import { CallToolRequestSchema, ListToolsRequestSchema } from '@modelcontextprotocol/sdk/types.js'
import type { AnyContractProcedure, AnyContractRouter } from '@orpc/contract'
import { Hono } from 'hono'
import { z } from 'zod'
import { versionOfMeguri } from '../config.ts'

/** Calls one operation by its room and name and answers its JSON. */
export type Invoke = (room: string, operation: string, input: unknown) => Promise<unknown>

export type Rooms = Readonly<Record<string, AnyContractRouter>>

/** Every operation of the contract as a tool for assistants: `customers_list`. The same permissions apply as anywhere. */
export function mcpServer(rooms: Rooms, invoke: Invoke): Server {
  const server = new Server({ name: 'meguri', version: versionOfMeguri() }, { capabilities: { tools: {} } })
  const operations = operationsOf(rooms)
  server.setRequestHandler(ListToolsRequestSchema, () => ({ tools: operations.map(toolOf) }))
  server.setRequestHandler(CallToolRequestSchema, async ({ params }) => {
    const operation = operations.find((one) => one.tool === params.name)
    if (!operation) return { isError: true, content: [{ type: 'text', text: `There is no tool ${params.name}.` }] }
    try {
      const answer = await invoke(operation.room, operation.name, params.arguments ?? {})
      return { content: [{ type: 'text', text: JSON.stringify(answer, null, 2) }] }
    } catch (problem) {
      return {
        isError: true,
        content: [{ type: 'text', text: problem instanceof Error ? problem.message : String(problem) }],
      }
    }
  })
  return server
}

export async function serveStdio(rooms: Rooms, invoke: Invoke): Promise<void> {
  const server = mcpServer(rooms, invoke)
  const closed = new Promise<void>((resolve) => {
    server.onclose = resolve
  })
  process.stdin.once('end', () => void server.close())
  await server.connect(new StdioServerTransport())
  await closed
}

/** `POST /mcp`: one request, one answer, no session kept; the caller's own key decides what it may do. */
export function mcpDoor(rooms: Rooms, invokeAs: (headers: Headers) => Invoke): Hono {
  const door = new Hono()
  door.all('/', async (context) => {
    const server = mcpServer(rooms, invokeAs(context.req.raw.headers))
    const transport = new WebStandardStreamableHTTPServerTransport({ enableJsonResponse: true })
    await server.connect(transport)
    return transport.handleRequest(context.req.raw)
  })
  return door
}

type Operation = { tool: string; room: string; name: string; procedure: AnyContractProcedure }

function operationsOf(rooms: Rooms): Operation[] {
  return Object.entries(rooms).flatMap(([room, contract]) =>
    Object.entries(contract as Record<string, AnyContractProcedure>).map(([name, procedure]) => ({
      tool: `${room}_${name}`,
      room,
      name,
      procedure,
    })),
  )
}

function toolOf({ tool, procedure }: Operation) {
  const { route, inputSchema } = procedure['~orpc']
  const shape =
    inputSchema instanceof z.ZodType ? z.toJSONSchema(inputSchema, { io: 'input', unrepresentable: 'any' }) : {}
  return {
    name: tool,
    description: route.summary ?? tool,
    inputSchema: { ...shape, type: 'object' as const },
    annotations: { readOnlyHint: route.method === 'GET', destructiveHint: route.method === 'DELETE' },
  }
}
