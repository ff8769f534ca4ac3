import type { BrowserContext, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { mjmlOf } from '../../src/act/content/ui/templates/writing/blocks.ts'
import { atRest, looks, picture } from './browser.ts'
import { expectSound } from './expect-sound.ts'
import { nameOwner, type OpenHouse, openHouse, postAs, visitAs } from './open-house.ts'

let house: OpenHouse
let signedIn: BrowserContext
beforeAll(async () => {
  house = await openHouse()
  signedIn = await nameOwner(house)
  const { id: customerId } = await postAs(house, signedIn, '/customers', { name: '桜フーズ株式会社' })
  await postAs(house, signedIn, '/people', { name: '山田 太郎', title: '営業部長', customerId, locale: 'ja' })
  await postAs(house, signedIn, '/content/pieces', {
    url: 'https://example.com/guide',
    title: 'First steps',
    kind: 'support',
  })
}, 240_000)
afterAll(() => house.close())

/** What stands in the letter that is shown. */
const letterIn = (page: Page) => page.frameLocator('iframe[title="The letter"]').locator('body')

test('a template is written, looked at, saved and published with the keys alone', async () => {
  const page = await visitAs(house, signedIn, { locale: 'en', scheme: 'light', width: 1360 })
  const { keyboard } = page
  await page.goto('/content?tab=templates')
  await page.getByText('No template yet').waitFor()
  await page.getByRole('button', { name: 'New template' }).press('Enter')
  const dialog = page.getByRole('dialog', { name: 'New template' })
  await dialog.getByLabel('Name').fill('First week')
  await keyboard.press('Enter')
  await page.getByRole('heading', { name: 'First week' }).waitFor()
  await page.getByText('There is no text in this language yet.').waitFor()
  await page.getByRole('textbox', { name: 'Subject', exact: true }).focus()
  await keyboard.type('Welcome ')
  await page.getByRole('combobox', { name: 'Insert a value' }).focus()
  await keyboard.type('Customer: Name')
  await page.getByRole('option').first().waitFor()
  await keyboard.press('ArrowDown')
  await keyboard.press('Enter')
  await expect
    .poll(() => page.getByRole('textbox', { name: 'Subject', exact: true }).inputValue())
    .toBe('Welcome {{ customer.name }}')
  await page.getByRole('button', { name: 'Add: Paragraph' }).press('Enter')
  await expect.poll(() => page.evaluate('document.activeElement.getAttribute("aria-label")')).toBe('Paragraph 1')
  await keyboard.type('{{ person.salutation }}')
  await keyboard.press('Enter')
  await keyboard.type('Department: {{ person.department }} <script>document.title = "run"</script>')
  await page.getByRole('combobox', { name: 'Add from the library' }).focus()
  const looked = page.waitForResponse((answer) => answer.url().includes('text=First'))
  await keyboard.type('First')
  await looked
  await page.getByRole('option', { name: 'First steps' }).waitFor()
  await keyboard.press('ArrowDown')
  await keyboard.press('Enter')
  await page.getByText('pieces.page1', { exact: true }).waitFor()
  await letterIn(page).getByText('Dear 山田 太郎').waitFor()
  await letterIn(page).getByText('First steps').waitFor()
  await letterIn(page).getByText('［Department］').waitFor()
  await page.getByText('Department is not known, and there is nothing to say instead').waitFor()
  await page.getByLabel('Person: Department, in English').fill('all of you')
  await letterIn(page).getByText('Department: all of you').waitFor()
  await page.getByRole('button', { name: 'Up: Button 2' }).press('Enter')
  await page.getByRole('listitem', { name: 'Button 1' }).waitFor()
  await page.getByRole('button', { name: 'Save', exact: true }).press('Enter')
  await page.getByText('Saved', { exact: true }).waitFor()
  await page.getByText('Version 1', { exact: true }).first().waitFor()
  await page.getByRole('button', { name: 'Publish', exact: true }).press('Enter')
  const sure = page.getByRole('dialog', { name: 'Publish version 1?' })
  await sure.getByText('There is no text in Japanese').waitFor()
  await sure.getByRole('button', { name: 'Publish' }).press('Enter')
  await page.getByText(/^Published by /).waitFor()
  await page.reload()
  await letterIn(page).getByText('Department: all of you').waitFor()
  expect(await page.title()).toBe('First week · Meguri')
  await page.context().close()
}, 240_000)

test('what was typed stands after a save, though the record is read late', async () => {
  const { id } = await postAs(house, signedIn, '/content/templates', { name: 'Read late' })
  const text = { subject: 'Before', body: mail('Dear all') }
  await postAs(house, signedIn, `/content/templates/${id}/draft`, { texts: { en: text, ja: text } })
  const before = await (await signedIn.request.get(`/api/v1/content/templates/${id}/draft`)).text()
  const page = await visitAs(house, signedIn, { locale: 'en', scheme: 'light', width: 1360 })
  await page.goto(`/content/templates/${id}`)
  const subject = page.getByRole('textbox', { name: 'Subject', exact: true })
  await expect.poll(() => subject.inputValue()).toBe('Before')
  await page.route(`**/content/templates/${id}/draft`, (route) =>
    route.request().method() === 'GET'
      ? route.fulfill({ body: before, contentType: 'application/json' })
      : route.continue(),
  )
  await subject.fill('After')
  await page.getByRole('button', { name: 'Save', exact: true }).click()
  await page.getByText('Saved', { exact: true }).waitFor()
  expect(await subject.inputValue()).toBe('After')
  await page.context().close()
}, 120_000)

test('the source can be opened; what holds more than blocks stays MJML, and what is wrong is said where it stands', async () => {
  const { id } = await postAs(house, signedIn, '/content/templates', { name: 'By source' })
  const page = await visitAs(house, signedIn, { locale: 'en', scheme: 'light', width: 1360 })
  const asked: string[] = []
  page.on('requestfinished', (request) => asked.push(request.url()))
  await page.goto(`/content/templates/${id}`)
  await page.getByRole('textbox', { name: 'Subject', exact: true }).fill('Source')
  await page.getByRole('button', { name: 'Add: Heading' }).click()
  await page.getByRole('textbox', { name: 'Heading 1' }).fill('As it is')
  await page.getByText('MJML', { exact: true }).click()
  const source = page.getByLabel('Source of the body (MJML)')
  const written = await source.inputValue()
  expect(written).toContain('As it is')
  await source.fill(written.replace('As it is', 'As <b>it</b> is'))
  await page.getByText('it is written as MJML').waitFor()
  await letterIn(page).locator('b', { hasText: 'it' }).waitFor()
  await source.fill(written.replace('As it is', '{{ customer.secret }}'))
  await page.getByRole('alert').getByText('There is no variable customer.secret').waitFor()
  await source.fill(written.replace('As it is', '<img src="https://pictures.example/a.png" alt="A camera">'))
  await letterIn(page).locator('img').waitFor()
  const script = '<script>parent.document.title = "run"; document.body.dataset.run = "yes"</script>'
  await source.fill(written.replace('As it is', `<p id="last">As it is</p>${script}`))
  await letterIn(page).locator('#last').waitFor()
  expect(await letterIn(page).getAttribute('data-run')).toBeNull()
  expect(await page.locator('iframe').getAttribute('sandbox')).toBe('')
  expect(await page.title()).toBe('By source · Meguri')
  await page.getByRole('button', { name: 'Save', exact: true }).click()
  await page.getByText('Saved', { exact: true }).waitFor()
  await source.fill(`${written} `)
  await page.reload()
  await page.getByText('This was written').waitFor()
  expect(await source.inputValue()).toBe(`${written} `)
  await page.getByRole('button', { name: 'Discard it' }).click()
  expect(asked.filter((url) => url.includes('pictures.example'))).toEqual([])
  await page.context().close()
}, 240_000)

const mail = (text: string) =>
  `<mjml><mj-body><mj-section><mj-column><mj-text>${text}</mj-text></mj-column></mj-section></mj-body></mjml>`

test('a text about safety is approved by a person before it is published', async () => {
  const { id } = await postAs(house, signedIn, '/content/templates', { name: 'Recall', isSafety: true })
  const texts = { en: { subject: 'Safety', body: mail('Please stop using it.') }, ja: { subject: '', body: '' } }
  await postAs(house, signedIn, `/content/templates/${id}/draft`, { texts })
  const page = await visitAs(house, signedIn, { locale: 'en', scheme: 'light', width: 1360 })
  await page.goto(`/content/templates/${id}`)
  await page.getByText('Waits for approval').waitFor()
  expect(await page.getByRole('button', { name: 'Publish', exact: true }).isDisabled()).toBe(true)
  expect(await page.getByRole('switch').count()).toBe(0)
  await page.getByRole('button', { name: 'Approve', exact: true }).click()
  await page.getByText(/Approved by 青木 さくら/).waitFor()
  await page.getByRole('button', { name: 'Publish', exact: true }).click()
  await page.getByRole('dialog').getByRole('button', { name: 'Publish' }).click()
  await page.getByText(/^Published by 青木 さくら/).waitFor()
  await page.context().close()
}, 240_000)

test('templates please axe in both languages, in the dark and on a telephone', async () => {
  const release = await postAs(house, signedIn, '/content/templates', { name: '4月の新機能のお知らせ' })
  const body = (preheader: string, text: string, button: string) =>
    mjmlOf({
      preheader,
      blocks: [
        { kind: 'text', text: '{{ person.salutation }}\n{{ letter.season }}' },
        { kind: 'heading', text: button },
        { kind: 'text', text: `${text} {{ person.department }}` },
        { kind: 'button', text: '{{ pieces.guide.title }}', href: '{{ pieces.guide.url }}' },
        { kind: 'picture', src: 'https://example.com/a.png', alt: '' },
      ],
    })
  const { rows } = await (await signedIn.request.get(`${house.url}/api/v1/content/pieces`)).json()
  await postAs(house, signedIn, `/content/templates/${release.id}/draft`, {
    texts: {
      en: {
        subject: 'What is new in April',
        body: body('In every kitchen', 'Recipes are shared now.', 'One recipe for all'),
      },
      ja: {
        subject: '【{{ customer.name }}様】4月の新機能のお知らせ',
        body: body('全店舗で使えます', 'レシピを店舗間で共有できるようになりました。', 'レシピの店舗間共有'),
      },
    },
    pieces: [{ name: 'guide', pieceId: rows[0].id }],
    seasonal: true,
  })
  for (const look of looks) {
    const page = await visitAs(house, signedIn, look)
    await page.goto('/content?tab=templates')
    await page.getByText('4月の新機能のお知らせ').first().waitFor()
    await atRest(page)
    await expectSound(page)
    const name = `${look.locale}.${look.scheme}.${look.width}`
    await picture(page, `templates.${name}`)
    await page.goto(`/content/templates/${release.id}`)
    await page.locator('iframe').waitFor()
    await page.getByText(look.locale === 'ja' ? '画像に代替テキストがありません' : 'A picture has no text').waitFor()
    await atRest(page)
    await expectSound(page)
    await picture(page, `template.${name}`, { fullPage: true })
    await page.getByText('640').click()
    await page.getByText(look.locale === 'ja' ? 'ダーク' : 'Dark', { exact: true }).click()
    await atRest(page)
    await expectSound(page)
    await page.locator('iframe').scrollIntoViewIfNeeded()
    await picture(page, `template.wide-dark.${name}`)
    await page.getByText(look.locale === 'ja' ? 'テキスト' : 'Plain text', { exact: true }).click()
    await page.locator('pre').waitFor()
    await expectSound(page)
    await page.context().close()
  }
}, 240_000)
