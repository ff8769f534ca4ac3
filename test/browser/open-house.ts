import { createServer } from 'node:net'
import { serve } from '@hono/node-server'
import type { Browser, BrowserContext, Page } from 'playwright-core'
import { ensureWorkspace, firstSignIn } from '../../src/first-run.ts'
import { readConfig } from '../../src/platform/config.ts'
import { listening } from '../../src/platform/front/listening.ts'
import { openMeguri } from '../../src/server.ts'
import { freshPlace } from '../places/place.ts'
import { type Look, launchBrowser, visit } from './browser.ts'

export const owner = { name: '青木 さくら', email: 'sakura@example.test', password: 'sumire kitchen works' }

export type OpenHouse = Awaited<ReturnType<typeof openHouse>>

/** A real house with an open port and a real browser before it; the one-time link is still unused. */
export async function openHouse() {
  const { data, environment, clear } = await freshPlace()
  const port = await freePort()
  const config = readConfig({
    ...process.env,
    ...environment,
    MEGURI_DATA: data,
    MEGURI_LOG: 'fatal',
    MEGURI_PORT: String(port),
    MEGURI_SAMPLE: 'no',
  })
  const meguri = await openMeguri(config)
  await ensureWorkspace(meguri, () => undefined)
  const server = serve({ fetch: meguri.app.fetch, hostname: config.host, port, serverOptions: listening })
  const browser = await launchBrowser()
  return {
    meguri,
    browser,
    url: meguri.url,
    link: (await firstSignIn(meguri)) ?? '',
    async close() {
      await browser.close()
      server.close()
      await meguri.close()
      await clear()
    },
  }
}

/** The owner named through the API, as the first screen does it; answers their signed-in state. */
export async function nameOwner(house: OpenHouse, locale: 'en' | 'ja' = 'en'): Promise<BrowserContext> {
  const context = await house.browser.newContext({ baseURL: house.url })
  await context.request.post(house.link, { headers: sameOrigin(house.url) })
  const wish = { ...owner, locale, workspace: null }
  const named = await context.request.post('/access/first-run', { data: wish, headers: sameOrigin(house.url) })
  if (!named.ok()) throw new Error(`the owner could not be named: ${named.status()} ${await named.text()}`)
  const place = { name: 'すみれキッチンワークス', zone: 'Asia/Tokyo', currency: 'JPY' }
  await context.request.patch('/api/v1/workspace', { data: place, headers: sameOrigin(house.url) })
  return context
}

/** A page of a signed-in visitor, who reads in the language of the look. */
export async function visitAs(
  house: { browser: Browser; url: string },
  context: BrowserContext,
  look: Look,
): Promise<Page> {
  await context.request.patch('/api/v1/profile', { data: { locale: look.locale }, headers: sameOrigin(house.url) })
  return visit(house.browser, house.url, look, context)
}

/** Posts as this visitor does, and answers what came back of it. */
export async function postAs<Made = { id: string }>(
  { url }: { url: string },
  { request }: BrowserContext,
  path: string,
  data: object,
): Promise<Made> {
  const answer = await request.post(`/api/v1${path}`, { data, headers: sameOrigin(url) })
  if (!answer.ok()) throw new Error(`${path}: ${answer.status()} ${await answer.text()}`)
  return answer.json()
}

function sameOrigin(url: string): Record<string, string> {
  return { origin: url, 'sec-fetch-site': 'same-origin' }
}

function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const probe = createServer().listen(0, '127.0.0.1', () => {
      const address = probe.address()
      probe.close(() => resolve(typeof address === 'object' && address !== null ? address.port : 0))
    })
  })
}

/** Opens a one-time link as a person does: its page, and then the button that spends it. */
export async function openLink(page: Page, link: string): Promise<void> {
  await page.goto(link)
  await page.locator('form[action^="/auth/magic-link/"] button').click()
}
