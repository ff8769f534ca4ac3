import type { Page } from 'playwright-core'
import { atRest } from './browser.ts'

/** Goes on with Tab to the button or link of this name, and presses it. */
export async function press(page: Page, wanted: string | RegExp): Promise<void> {
  await atRest(page)
  await reach(page, (name) => (typeof wanted === 'string' ? name === wanted : wanted.test(name)))
  await page.keyboard.press('Enter')
}

export async function reach(page: Page, isIt: (name: string, kind: string) => boolean): Promise<void> {
  const seen: string[] = []
  for (let steps = 0; steps < 150; steps += 1) {
    const { name, kind } = await focused(page)
    if (isIt(name, kind)) return
    seen.push(name)
    await page.keyboard.press('Tab')
  }
  throw new Error(`Tab does not come there; it came to: ${[...new Set(seen)].join(' | ')}`)
}

function focused(page: Page): Promise<{ name: string; kind: string }> {
  return page.evaluate<{ name: string; kind: string }>(`(() => {
    const one = document.activeElement
    const labels = [...(one.labels ?? [])].map((label) => label.textContent ?? '').join(' ')
    const name = one.getAttribute('aria-label') ?? (labels !== '' ? labels : (one.textContent ?? ''))
    return { name: name.trim(), kind: one.type ?? '' }
  })()`)
}

/** Opens the list that has the focus and goes down to a choice. */
export async function choose(page: Page, wanted: string): Promise<void> {
  await page.keyboard.press('ArrowDown')
  for (let steps = 0; steps < 30; steps += 1) {
    const chosen = await page
      .locator('[role=option][data-combobox-selected]')
      .textContent()
      .catch(() => '')
    if (chosen === wanted) return page.keyboard.press('Enter')
    await page.keyboard.press('ArrowDown')
  }
  throw new Error(`the list has no ${wanted}`)
}
