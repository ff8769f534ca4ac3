import type { BrowserContext, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { npsAsked } from '../../src/gather/answering/stories/published.fixture.ts'
import { everyKind } from '../../src/gather/questionnaires/asked/every-kind.fixture.ts'
import { looks, picture, visit } from './browser.ts'
import { expectSound } from './expect-sound.ts'
import { nameOwner, type OpenHouse, openHouse, postAs, visitAs } from './open-house.ts'

let house: OpenHouse
let signedIn: BrowserContext
let questionnaireId = ''

type Link = { id: string; address: string }

beforeAll(async () => {
  house = await openHouse()
  signedIn = await nameOwner(house)
  questionnaireId = await published('Yearly NPS', npsAsked)
}, 240_000)
afterAll(() => house.close())

async function published(name: string, asked: object): Promise<string> {
  const { id } = await postAs(house, signedIn, '/questionnaires', { name, asked })
  await postAs(house, signedIn, `/questionnaires/${id}/draft/publication`, {})
  return id
}
async function personalLink(name: string, of = questionnaireId): Promise<Link> {
  const { id: personId } = await postAs(house, signedIn, '/people', { name })
  return postAs<Link>(house, signedIn, '/answer-links', { questionnaireId: of, kind: 'personal', personId })
}
async function answersOf(name: string): Promise<readonly { nps: number; comment: string }[]> {
  const answer = await signedIn.request.get('/api/v1/responses?limit=200')
  const { rows } = await answer.json()
  return rows.filter(({ personName }: { personName: string | null }) => personName === name)
}
const phone = { locale: 'en', scheme: 'light', width: 320, height: 700 } as const

/** What the page may not do: a policy that is broken, a script that fails. */
function troublesOf(page: Page): string[] {
  const found: string[] = []
  page.on('pageerror', (problem) => found.push(problem.message))
  page.on('console', (message) => {
    if (message.type() === 'error') found.push(message.text())
  })
  return found
}
const asks = (page: Page, text: string) => page.getByRole('heading', { name: text }).waitFor()

test('by keyboard on a telephone: a digit chooses, Enter leads on, Back and reload lose nothing, and it is one answer', async () => {
  const { address } = await personalLink('Mari')
  const page = await visit(house.browser, house.url, phone)
  const troubles = troublesOf(page)
  await page.goto(address)
  await asks(page, 'How likely are you to recommend Sumire?')
  await expectSound(page)
  await page.keyboard.press('1')
  await page.keyboard.press('0')
  expect(await page.getByRole('radio', { name: '10' }).isChecked()).toBe(true)
  await page.getByText('Question 1 of 2').waitFor()
  await page.keyboard.press('3')
  await page.getByText('Question 1 of 3').waitFor()
  await page.keyboard.press('Enter')
  await asks(page, 'What was amiss?')
  expect(await page.evaluate('document.activeElement.id')).toBe('asked')
  await page.getByText('Stored').waitFor()
  await page.goBack()
  await asks(page, 'How likely are you to recommend Sumire?')
  expect(await page.getByRole('radio', { name: '3', exact: true }).isChecked()).toBe(true)
  await page.goForward()
  await asks(page, 'What was amiss?')
  await page.reload()
  await asks(page, 'What was amiss?')
  await expectSound(page)
  await page.getByRole('textbox', { name: 'What was amiss?' }).fill('The wait')
  await page.getByRole('button', { name: 'Next' }).press('Enter')
  await asks(page, 'Anything else?')
  await page.getByRole('button', { name: 'Send' }).dblclick()
  await asks(page, 'We will do better')
  await expectSound(page)
  expect(await answersOf('Mari')).toMatchObject([{ nps: 3, comment: 'The wait' }])
  expect(troubles).toEqual([])
  await page.context().close()
})

test('a link in a mail chooses the score and a button stores it; of two tabs the later counts', async () => {
  const { address } = await personalLink('Two tabs')
  const one = await visit(house.browser, house.url, phone)
  const other = await one.context().newPage()
  await one.goto(`${address}?q=nps&v=9`)
  await other.goto(`${address}?q=nps&v=6`)
  expect(await one.getByRole('radio', { name: '9' }).isChecked()).toBe(true)
  const sittings = async () => (await (await signedIn.request.get('/api/v1/sittings?limit=200')).json()).rows
  expect((await sittings()).filter(({ personName }: { personName: string }) => personName === 'Two tabs')).toEqual([])
  for (const page of [one, other]) {
    await page.getByRole('button', { name: 'Next' }).click()
    if (page === other) await page.getByRole('button', { name: 'Next' }).click()
    await page.getByRole('button', { name: 'Send' }).click()
    await asks(page, page === one ? 'Thank you' : 'We will do better')
  }
  expect(await answersOf('Two tabs')).toMatchObject([{ nps: 6 }])
  await one.context().close()
})

test('what does not arrive is told, tried again, and arrives once', async () => {
  const { address } = await personalLink('Slow')
  const page = await visit(house.browser, house.url, phone)
  await page.goto(address)
  let tries = 0
  await page.route('**/a/**', (route) => {
    if (route.request().method() !== 'POST' || ++tries > 2) return route.continue()
    return route.abort('connectionfailed')
  })
  await page.keyboard.press('8')
  await page.keyboard.press('Enter')
  await asks(page, 'Anything else?')
  await page.getByText('Not stored yet: no connection.', { exact: false }).waitFor()
  await page.getByRole('button', { name: 'Send' }).click()
  await asks(page, 'Thank you')
  expect(await answersOf('Slow')).toMatchObject([{ nps: 8 }])
  await page.context().close()
})

test('without scripts every question is answered page by page', async () => {
  const { address } = await personalLink('No scripts', await published('Everything', everyKind))
  const context = await house.browser.newContext({ javaScriptEnabled: false, locale: 'en-GB', viewport: phone })
  const page = await context.newPage()
  await page.goto(`${address}?lang=en`)
  const steps: readonly (readonly [heading: string, answer: () => Promise<unknown>])[] = [
    ['Recommend?', () => page.locator('label', { hasText: /^3$/ }).click()],
    ['Why?', () => page.getByRole('textbox').fill('Slow')],
    ['Happy?', () => page.locator('label', { hasText: /^4$/ }).click()],
    ['Easy?', () => page.locator('label', { hasText: /^7$/ }).click()],
    ['Often?', async () => undefined],
    ['Reason?', () => page.getByLabel('people').check()],
    ['Used?', () => page.getByLabel('web').check()],
    [
      'Each?',
      async () => {
        for (const row of ['speed', 'help']) await page.getByRole('group', { name: row }).getByLabel('good').check()
      },
    ],
    [
      'Order?',
      async () => {
        for (const [place, name] of ['fast', 'cheap', 'good'].entries())
          await page.getByLabel(name).selectOption(String(place + 1))
      },
    ],
    ['Your team?', () => page.getByRole('textbox').fill('Ours')],
    ['Since when?', async () => undefined],
    ['May we quote you?', () => page.getByLabel('Yes').check()],
  ]
  for (const [heading, answer] of steps) {
    await page.getByRole('heading', { name: heading }).waitFor()
    await answer()
    await page.getByRole('button', { name: /^(Next|Send)$/ }).click()
  }
  await page.getByRole('heading', { name: 'Sorry' }).waitFor()
  expect(await answersOf('No scripts')).toMatchObject([{ nps: 3, comment: 'Slow\n\nOurs' }])
  await context.close()
})

test('ten people at one tablet are ten answers, and Back shows nothing of the one before', async () => {
  const { id, address } = await postAs<Link>(house, signedIn, '/answer-links', {
    questionnaireId,
    kind: 'open',
    name: 'Tablet',
  })
  const page = await visit(house.browser, house.url, { ...phone, width: 820 })
  await page.goto(address)
  for (let person = 0; person < 10; person++) {
    await asks(page, 'How likely are you to recommend Sumire?')
    expect(await page.locator('input:checked').count()).toBe(0)
    await page.keyboard.press(String(person % 7))
    await page.keyboard.press('Enter')
    await page.getByRole('textbox', { name: 'What was amiss?' }).fill(`Words of ${person}`)
    await page.getByRole('button', { name: 'Next' }).click()
    await asks(page, 'Anything else?')
    await page.getByRole('button', { name: 'Send' }).click()
    await asks(page, 'We will do better')
    await page.getByRole('button', { name: 'Answer as another person' }).click()
    await asks(page, 'How likely are you to recommend Sumire?')
  }
  for (let back = 0; back < 4; back++) {
    await page.goBack()
    expect(await page.content()).not.toContain('Words of')
  }
  expect(await page.evaluate('localStorage.length + sessionStorage.length')).toBeLessThanOrEqual(1)
  const link = await (await signedIn.request.get(`/api/v1/answer-links/${id}`)).json()
  expect(link).toMatchObject({ answers: 10, partial: 0 })
  await page.context().close()
})

test('an address taken from the bar shows its own browser what was said there, and begins anew in another', async () => {
  for (const kind of ['open', 'anonymous']) {
    const { address } = await postAs<Link>(house, signedIn, '/answer-links', { questionnaireId, kind })
    const [mine, theirs] = [await visit(house.browser, house.url, phone), await visit(house.browser, house.url, phone)]
    const troubles = troublesOf(mine)
    await mine.goto(address)
    await asks(mine, 'How likely are you to recommend Sumire?')
    await expectSound(mine)
    await mine.keyboard.press('2')
    await mine.keyboard.press('Enter')
    await mine.getByRole('textbox', { name: 'What was amiss?' }).fill('My boss shouts')
    await mine.getByRole('button', { name: 'Next' }).click()
    await asks(mine, 'Anything else?')
    await mine.getByText('Stored', { exact: true }).waitFor()
    await mine.reload()
    await asks(mine, 'Anything else?')
    const copied = mine.url()
    await theirs.goto(copied)
    await asks(theirs, 'How likely are you to recommend Sumire?')
    expect(await theirs.locator('input:checked').count()).toBe(0)
    await mine.getByRole('link', { name: 'Back' }).click()
    expect(await mine.getByRole('textbox', { name: 'What was amiss?' }).inputValue()).toBe('My boss shouts')
    await mine.getByRole('button', { name: 'Not your answers? Begin anew' }).click()
    await asks(mine, 'How likely are you to recommend Sumire?')
    await mine.goto(copied)
    await asks(mine, 'This is sent')
    expect(troubles).toEqual([])
    for (const page of [mine, theirs]) await page.context().close()
  }
})

test('the page in every look, and the screen on which links are made', async () => {
  const { address } = await personalLink('Looks')
  for (const look of [...looks, { ...phone, scheme: 'dark' as const }]) {
    const page = await visit(house.browser, house.url, look)
    await page.goto(`${address}?lang=${look.locale}`)
    await page.getByRole('radio').first().waitFor()
    await expectSound(page)
    await picture(page, `answer-page-${look.locale}-${look.scheme}-${look.width}`)
    await page.context().close()
  }
  for (const look of looks) {
    const page = await visitAs(house, signedIn, look)
    const en = look.locale === 'en'
    await page.goto('/surveys?tab=links')
    await page.getByRole('button', { name: en ? 'Make a link' : 'リンクを作成' }).click()
    const dialog = page.getByRole('dialog')
    await dialog.getByLabel(en ? 'Name for yourselves' : '社内での名前').fill(`${look.scheme} ${look.width}`)
    await expectSound(page)
    await picture(page, `answer-link-new-${look.locale}-${look.scheme}-${look.width}`)
    await dialog.getByRole('button', { name: en ? 'Make a link' : 'リンクを作成' }).click()
    await page.getByRole('img', { name: en ? 'QR code of the address' : 'URLのQRコード' }).waitFor()
    await expectSound(page)
    await picture(page, `answer-link-${look.locale}-${look.scheme}-${look.width}`)
    await page
      .getByRole('dialog')
      .getByRole('button', { name: en ? 'Close now' : '受付を終了' })
      .click()
    await page
      .getByRole('dialog')
      .getByRole('button', { name: en ? 'Open again' : '受付を再開' })
      .waitFor()
    await page.keyboard.press('Escape')
    await page
      .getByText(en ? 'Closed' : '受付終了')
      .first()
      .waitFor()
    await expectSound(page)
    await picture(page, `answer-links-${look.locale}-${look.scheme}-${look.width}`)
    await page.context().close()
  }
})
