import { serve } from '@hono/node-server'
import { expect, test } from 'vitest'
import { listening } from './listening.ts'

test('the server keeps a connection for longer than the minute after which proxies let go of theirs', () => {
  const server = serve({ fetch: () => new Response(), port: 0, serverOptions: listening })
  server.close()
  expect(server).toMatchObject({ keepAliveTimeout: expect.toSatisfy((kept: number) => kept > 60_000) })
  // Headers of the next request may take longer to come than the connection is kept.
  expect(listening.headersTimeout).toBeGreaterThan(listening.keepAliveTimeout)
})
