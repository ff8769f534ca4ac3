import type { BrowserContext } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { settle } from '../settle.ts'
import { looks, picture } from './browser.ts'
import { expectSound } from './expect-sound.ts'
import { nameOwner, type OpenHouse, openHouse, postAs, visitAs } from './open-house.ts'

let house: OpenHouse
let signedIn: BrowserContext
const post = (path: string, data: object) => postAs(house, signedIn, path, data)
const said = (en: string, ja: string) => ({ en, ja })

const asked = {
  title: said('How is it?', '使い心地のアンケート'),
  questions: [
    {
      kind: 'nps',
      key: 'nps',
      text: said('How likely are you to recommend us?', 'お薦めいただける可能性はどのくらいですか'),
    },
    { kind: 'scale', key: 'speed', text: said('How fast are answers to your questions?', '問い合わせへの返答の速さ') },
    {
      kind: 'single',
      key: 'plan',
      text: said('Which plan do you use?', 'ご利用のプラン'),
      options: [
        { key: 'pro', text: said('Pro', 'プロ') },
        { key: 'light', text: said('Light', 'ライト') },
      ],
    },
    {
      kind: 'multiple',
      key: 'used',
      text: said('What do you use?', 'お使いの機能'),
      options: [
        { key: 'reports', text: said('Reports', 'レポート') },
        { key: 'alerts', text: said('Alerts', '通知') },
      ],
    },
  ],
  thanks: { title: said('Thank you', 'ありがとうございました') },
}

beforeAll(async () => {
  house = await openHouse()
  signedIn = await nameOwner(house)
}, 240_000)
afterAll(() => house.close())

test('without a survey the page asks for one, in every look', async () => {
  for (const look of looks) {
    const page = await visitAs(house, signedIn, look)
    await page.goto('/surveys/drivers')
    await page
      .getByText(
        look.locale === 'ja' ? '1つのアンケートの中で' : 'Questions are held against the score within one survey.',
      )
      .waitFor()
    await picture(page, `drivers-empty.${look.locale}.${look.scheme}.${look.width}`, { fullPage: true })
    await expectSound(page)
    await page.context().close()
  }
}, 240_000)

test('what goes with the score is told in every look, and opens the answers and the scores told apart', async () => {
  const { id: customerId } = await post('/customers', { name: '桜フーズ', stage: 'active' })
  const { id: questionnaireId } = await post('/questionnaires', { name: '年次アンケート', asked })
  await post(`/questionnaires/${questionnaireId}/draft/publication`, {})
  for (let i = 0; i < 40; i++) {
    const { id: personId } = await post('/people', { customerId, name: `Person ${i}` })
    const { id } = await post('/answer-links', { questionnaireId, kind: 'personal', personId })
    await post(`/answer-links/${id}/answers`, {
      answers: {
        nps: (i < 20 ? [9, 10, 9, 8] : [3, 6, 7, 2])[i % 4],
        speed: i < 20 ? 4 + (i % 2) : 1 + (i % 3),
        plan: { option: i % 4 < 2 ? 'pro' : 'light' },
        ...(i < 30 ? { used: { options: [i % 5 === 0 ? 'alerts' : 'reports'] } } : {}),
      },
    })
  }
  await settle(house.meguri)
  const survey = encodeURIComponent('年次アンケート')
  for (const look of looks) {
    const page = await visitAs(house, signedIn, look)
    await page.goto(`/surveys/drivers?survey=${survey}`)
    await page
      .getByRole('heading', { name: look.locale === 'ja' ? /^NPSと関連がある回答：/ : /^Goes with NPS: / })
      .waitFor()
    await page.getByRole('table').first().waitFor()
    await picture(page, `drivers.${look.locale}.${look.scheme}.${look.width}`, { fullPage: true })
    await expectSound(page)
    await page.goto(`/surveys/scores?survey=${survey}&slice=answer:plan`)
    await page.getByRole('link', { name: '20' }).first().waitFor()
    await picture(page, `voice-by-answer.${look.locale}.${look.scheme}.${look.width}`, { fullPage: true })
    await expectSound(page)
    await page.context().close()
  }
  const page = await visitAs(house, signedIn, { locale: 'en', scheme: 'light', width: 1360 })
  await page.goto(`/surveys/scores?survey=${survey}`)
  await page.getByRole('link', { name: 'What goes with the score' }).click()
  await page.getByRole('link', { name: '40', exact: true }).first().click()
  await page.getByRole('heading', { name: 'NPS: 40 answers' }).waitFor()
  await page.goBack()
  await page.getByRole('link', { name: 'Which plan do you use? – Pro' }).first().click()
  await page.getByRole('heading', { name: /^Told apart/ }).waitFor()
  await page.getByRole('combobox', { name: 'Survey' }).click()
  await page.getByRole('option', { name: 'All surveys' }).click()
  await page.getByRole('heading', { name: /^Told apart/ }).waitFor({ state: 'detached' })
  expect(new URL(page.url()).searchParams.get('slice')).toBe(null)
  await page.context().close()
}, 240_000)
