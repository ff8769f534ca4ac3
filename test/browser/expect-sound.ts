import type { Page } from 'playwright-core'
import { expect } from 'vitest'
import { violationsOn } from './browser.ts'

/** The page pleases axe and fits its window. */
export async function expectSound(page: Page): Promise<void> {
  expect(await violationsOn(page)).toEqual([])
  expect(await page.evaluate('document.documentElement.scrollWidth - document.documentElement.clientWidth')).toBe(0)
}
