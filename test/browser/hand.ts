import type { Page } from 'playwright-core'
import { atRest } from './browser.ts'

export type Hand = ReturnType<typeof handOf>

/** A hand on the keyboard that knows no mouse, and counts: each key is a step, and each text that is written at one place. */
export function handOf(page: Page) {
  let steps = 0
  const press = async (key: string) => {
    await page.keyboard.press(key)
    steps += 1
  }
  const reach = async (isIt: (here: Here) => boolean, wanted: string, onwards = 'Tab') => {
    await atRest(page)
    const seen: string[] = []
    for (let tabs = 0; tabs < 120; tabs += 1) {
      const here = await standing(page)
      if (isIt(here)) return
      seen.push(here.name)
      await press(onwards)
    }
    throw new Error(`${onwards} does not come to ${wanted}; it came to: ${[...new Set(seen)].join(' | ')}`)
  }
  return {
    page,
    press,
    steps: () => steps,
    /** Goes on with Tab, or with another key, to what is called so. */
    onTo: (wanted: string | RegExp, onwards?: string) =>
      reach(({ name }) => (typeof wanted === 'string' ? name === wanted : wanted.test(name)), String(wanted), onwards),
    onToFile: () => reach(({ kind }) => kind === 'file', 'the choice of a file'),
    async write(text: string) {
      await page.keyboard.press('ControlOrMeta+a')
      await page.keyboard.insertText(text)
      steps += 1
    },
    /** By what the page is called, wherever one is. */
    async goTo(called: string, path: string) {
      await press('ControlOrMeta+k')
      await page.getByRole('textbox', { name: /を探す/ }).waitFor()
      await page.keyboard.insertText(called)
      steps += 1
      await page.getByRole('button', { name: called, exact: true }).last().waitFor()
      await press('Enter')
      await page.waitForURL((url) => url.pathname === path)
      await page.locator('h1').first().waitFor()
    },
    /** Goes down a list to a choice. */
    async choose(wanted: string) {
      await press('ArrowDown')
      const chosen = page.locator('[role=option][data-combobox-selected]')
      for (let down = 0; down < 30; down += 1) {
        if ((await chosen.textContent().catch(() => '')) === wanted) return press('Enter')
        await press('ArrowDown')
      }
      throw new Error(`the list has no ${wanted}`)
    },
    /** Whether one sees where one stands: an outline, a shadow or a line that is there with the focus alone. */
    isShown: () =>
      page.evaluate<boolean>(`(() => {
        const one = document.activeElement
        if (one === null || one === document.body) return false
        const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(one)
        return (outlineStyle !== 'none' && parseFloat(outlineWidth) > 0) || boxShadow !== 'none'
      })()`),
  }
}

type Here = { readonly name: string; readonly kind: string }

function standing(page: Page): Promise<Here> {
  return page.evaluate<Here>(`(() => {
    const one = document.activeElement
    const labels = [...(one.labels ?? [])].map((label) => label.textContent ?? '').join(' ')
    const own = one === document.body || one.tagName === 'MAIN' ? '' : (one.textContent ?? '')
    const name = one.getAttribute('aria-label') ?? (labels !== '' ? labels : own)
    return { name: name.trim(), kind: one.type ?? '' }
  })()`)
}
