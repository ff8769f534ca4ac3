import { existsSync, mkdirSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import packed from '@sparticuz/chromium'
import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core'
import { root } from '../../src/platform/config.ts'

const system = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome', '/opt/google/chrome/chrome']
const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')
const pictures = join(root, 'dist', 'pictures')

/** A Chromium of the system where there is one, else the one that npm brought along. */
export async function launchBrowser(): Promise<Browser> {
  const named = process.env.CHROMIUM_PATH
  // In the C locale Chromium calls a download that has a Japanese name "download".
  const env = { ...process.env, LANG: 'C.UTF-8', LC_ALL: 'C.UTF-8' }
  const found = named ?? system.find((path) => existsSync(path))
  if (found !== undefined)
    return chromium.launch({ executablePath: found, env, args: ['--no-sandbox', '--font-render-hinting=none'] })
  return chromium.launch({ executablePath: await packed.executablePath(), args: packed.args, env, headless: true })
}

export type Look = {
  readonly locale: 'en' | 'ja'
  readonly scheme: 'light' | 'dark'
  readonly width: number
  readonly height?: number
}

/** What every screen is looked at in: a wide window, the other language in the dark, a telephone. */
export const looks: readonly Look[] = [
  { locale: 'en', scheme: 'light', width: 1360 },
  { locale: 'ja', scheme: 'dark', width: 1360 },
  { locale: 'ja', scheme: 'light', width: 390, height: 844 },
]

/** A visitor with a language, a colour scheme and a window; the cookies come from `signedIn`, another visitor's state. */
export async function visit(browser: Browser, url: string, look: Look, signedIn?: BrowserContext): Promise<Page> {
  const context = await browser.newContext({
    baseURL: url,
    locale: look.locale === 'ja' ? 'ja-JP' : 'en-GB',
    timezoneId: 'Asia/Tokyo',
    colorScheme: look.scheme,
    viewport: { width: look.width, height: look.height ?? 900 },
    reducedMotion: 'reduce',
    ...(signedIn === undefined ? {} : { storageState: await signedIn.storageState() }),
  })
  await context.addInitScript((locale) => localStorage.setItem('meguri.locale', locale), look.locale)
  const page = await context.newPage()
  watchRequests(page)
  return page
}

/** The stream that tells what changes is always open, and says nothing of whether a page is at rest. */
const alwaysOpen = '/api/v1/live'
const underWay = new WeakMap<Page, Set<unknown>>()

function watchRequests(page: Page): void {
  const open = new Set<unknown>()
  underWay.set(page, open)
  page.on('request', (request) => void (request.url().endsWith(alwaysOpen) || open.add(request)))
  page.on('requestfinished', (request) => void open.delete(request))
  page.on('requestfailed', (request) => void open.delete(request))
}

async function noRequests(page: Page): Promise<void> {
  let quietSince = Date.now()
  for (const until = Date.now() + 10_000; Date.now() < until && Date.now() - quietSince < 500; ) {
    await page.waitForTimeout(50)
    if ((underWay.get(page)?.size ?? 0) > 0) quietSince = Date.now()
  }
}

export type Violation = { readonly rule: string; readonly help: string; readonly where: readonly string[] }

/** What axe finds on the page as it stands; none is the only good answer. */
export async function violationsOn(page: Page): Promise<Violation[]> {
  await page.evaluate(axe)
  const found = await page.evaluate<AxeFound>("axe.run(document, { resultTypes: ['violations'] })")
  return found.violations.map(({ id, help, nodes }) => ({
    rule: id,
    help,
    where: nodes.map(
      ({ target, html, failureSummary }) => `${target.join(' ')} ${html.slice(0, 120)} ${failureSummary ?? ''}`,
    ),
  }))
}

type AxeNode = { readonly target: readonly string[]; readonly html: string; readonly failureSummary?: string }
type AxeFound = {
  readonly violations: readonly { readonly id: string; readonly help: string; readonly nodes: readonly AxeNode[] }[]
}

/** Waits until nothing loads any more, and keeps what is seen in `dist/pictures`. */
export async function picture(page: Page, name: string, options: { fullPage?: boolean } = {}): Promise<string> {
  await atRest(page)
  mkdirSync(pictures, { recursive: true })
  const path = join(pictures, `${name}.png`)
  await page.screenshot({ path, fullPage: options.fullPage ?? false })
  return path
}

/** No request under way, no skeleton left, the fonts there. */
export async function atRest(page: Page): Promise<void> {
  await noRequests(page)
  const skeletons = page.locator('[role=status][aria-label]')
  for (let waited = 0; waited < 15_000 && (await skeletons.count()) > 0; waited += 100) await page.waitForTimeout(100)
  await page.evaluate('document.fonts.ready.then(() => undefined)')
}
