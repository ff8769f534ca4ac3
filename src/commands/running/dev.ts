import { join } from 'node:path'
import { type Config, root } from '../../platform/config.ts'
import type { Out } from '../out.ts'
import { serveHouse } from './start.ts'

const doors = ['/api', '/auth', '/access', '/v1', '/mcp', '/operator', '/healthz', '/readyz', '/metrics']

/** The house behind vite: a screen shows its new self as soon as its file is saved; the server is started anew by hand. */
export async function dev(config: Config, out: Out): Promise<void> {
  const { createServer } = await import('vite')
  const house = `http://${config.host}:${config.port}`
  const vite = await createServer({
    configFile: join(root, 'vite.config.ts'),
    server: { host: config.host, proxy: Object.fromEntries(doors.map((door) => [door, house])) },
  })
  await vite.listen()
  const url = vite.resolvedUrls?.local[0]?.replace(/\/$/, '')
  await serveHouse({ ...config, url: config.url ?? url }, out)
}
