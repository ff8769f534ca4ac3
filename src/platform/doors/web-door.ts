import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { serveStatic } from '@hono/node-server/serve-static'
import { Hono } from 'hono'
import { root } from '../config.ts'
import { securityHeaders } from './same-site.ts'

const folder = join(root, 'dist', 'web')

/** The screens: built files, and for every other address the page that finds its own way. */
export function webDoor(): Hono {
  const door = new Hono()
  door.use('*', securityHeaders)
  door.use('/assets/*', async (context, next) => {
    await next()
    if (context.res.ok) context.res.headers.set('cache-control', 'public, max-age=31536000, immutable')
  })
  if (existsSync(folder)) door.use('*', serveStatic({ root: folder, index: 'none' }))
  door.get('/assets/*', (context) => context.notFound())
  door.get('*', (context) => {
    const page = join(folder, 'index.html')
    if (!existsSync(page)) return context.text('The screens are not built. Run: npm run build', 503)
    return context.html(readFileSync(page, 'utf8'), 200, { 'cache-control': 'no-cache' })
  })
  return door
}
