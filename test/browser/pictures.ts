// The pictures of the readmes and the tour, taken of the sample world: node test/browser/pictures.ts [folder]
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { serve } from '@hono/node-server'
import type { BrowserContext } from 'playwright-core'
import { clientFor } from '../../src/commands/reach.ts'
import { ensureWorkspace, firstSignIn } from '../../src/first-run.ts'
import { readConfig, root } from '../../src/platform/config.ts'
import { openMeguri } from '../../src/server.ts'
import { atRest, launchBrowser, visit } from './browser.ts'
import { openLink } from './open-house.ts'

const folder = process.argv[2] ?? join(root, 'docs', 'pictures')
mkdirSync(folder, { recursive: true })
for (const locale of ['en', 'ja'] as const) await tour(locale)
process.exit(0)

async function tour(locale: 'en' | 'ja'): Promise<void> {
  const data = mkdtempSync(join(tmpdir(), 'meguri-pictures-'))
  process.env.MEGURI_LANG = locale
  const port = locale === 'en' ? 4788 : 4789
  const config = readConfig({ ...process.env, MEGURI_DATA: data, MEGURI_PORT: String(port), MEGURI_LOG: 'error' })
  const meguri = await openMeguri(config)
  await ensureWorkspace(meguri, () => undefined)
  const server = serve({ fetch: meguri.app.fetch, hostname: config.host, port })
  const browser = await launchBrowser()
  const entrance = await visit(browser, meguri.url, { locale, scheme: 'light', width: 1360 })
  await openLink(entrance, (await firstSignIn(meguri)) ?? '/')
  await settleIn(entrance.context(), locale)
  const api = clientFor(meguri, meguri.operatorKey, await workspaceOf(meguri), locale)
  const kita = (await api.search.find({ q: locale === 'ja' ? '北ロジスティクス' : 'Kita Logistics' })).customers[0]
  const places = {
    today: '/',
    customer: `/customers/${kita?.id}`,
    timeline: `/customers/${kita?.id}?tab=timeline`,
    customers: '/customers',
    segments: '/segments',
    health: '/health',
    imports: '/imports',
    events: '/events',
    plays: '/plays',
  }
  for (const look of [
    { scheme: 'light', width: 1360 },
    { scheme: 'dark', width: 1360 },
    { scheme: 'light', width: 390 },
  ] as const) {
    const page = await visit(browser, meguri.url, { locale, ...look }, entrance.context())
    for (const [name, path] of Object.entries(places)) {
      await page.goto(path)
      await atRest(page)
      const suffix = look.scheme === 'dark' ? '.dark' : look.width === 390 ? '.390' : ''
      await page.screenshot({ path: join(folder, `${name}.${locale}${suffix}.png`) })
    }
  }
  await browser.close()
  server.close()
  await meguri.close()
  rmSync(data, { recursive: true, force: true })

  async function workspaceOf({ house }: typeof meguri): Promise<string> {
    const { rows } = await house.stores.pools.owner.query<{ id: string }>('SELECT id FROM workspaces LIMIT 1')
    return rows[0]?.id ?? ''
  }
}

/** The owner says who they are, so that every later page is a working one. */
async function settleIn(context: BrowserContext, locale: 'en' | 'ja'): Promise<void> {
  const name = { en: 'Sakura Aoki', ja: '青木 さくら' }[locale]
  await context.request.post('/access/first-run', {
    headers: { origin: new URL((await context.pages()[0]?.url()) ?? '').origin },
    data: { name, email: 'owner@sumire.example', password: 'a picture of a password', locale },
  })
}
