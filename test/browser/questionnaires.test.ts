import type { BrowserContext, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { atRest, looks, picture } from './browser.ts'
import { expectSound } from './expect-sound.ts'
import { nameOwner, type OpenHouse, openHouse, postAs, visitAs } from './open-house.ts'

let house: OpenHouse
let signedIn: BrowserContext
beforeAll(async () => {
  house = await openHouse()
  signedIn = await nameOwner(house)
}, 240_000)
afterAll(() => house.close())

const english = { locale: 'en', scheme: 'light', width: 1360 } as const
const questionsOf = (page: Page) => page.getByRole('list', { name: 'Questions', exact: true }).locator(':scope > li')
const questionsAs = (page: Page, isJa: boolean) =>
  page.getByRole('list', { name: isJa ? '質問' : 'Questions', exact: true })
const sheet = (page: Page) => page.getByRole('region', { name: 'The page', exact: true })

test('from nothing to a published survey: a ready one is chosen, tried and published', async () => {
  const page = await visitAs(house, signedIn, english)
  await page.goto('/surveys')
  await page.getByRole('heading', { name: 'Nobody has answered a survey yet' }).waitFor()
  await page.getByRole('button', { name: 'Make your first survey' }).click()
  const dialog = page.getByRole('dialog', { name: 'New survey' })
  await dialog.getByRole('radio', { name: 'After a case (CES)' }).check()
  await expect.poll(() => dialog.getByLabel('Name').inputValue()).toBe('After a case (CES)')
  await dialog.getByRole('radio', { name: 'Recommendation (NPS)' }).check()
  await dialog.getByRole('button', { name: 'Begin' }).click()
  await page.getByRole('heading', { name: 'Recommendation (NPS)', level: 1 }).waitFor()
  const seen = sheet(page)
  await seen.getByRole('button', { name: 'Send' }).click()
  await seen.getByRole('alert').getByText('Please answer this question.').waitFor()
  await seen.getByRole('radio', { name: '6', exact: true }).check({ force: true })
  await seen.getByText('What should we change first?').waitFor()
  await seen.getByRole('radio', { name: '10 Extremely likely' }).check({ force: true })
  await expect.poll(() => seen.getByText('What should we change first?').count()).toBe(0)
  await seen.getByRole('radio', { name: '6', exact: true }).check({ force: true })
  await seen.getByRole('button', { name: 'Send' }).click()
  await seen.getByText('Thank you for telling us').waitFor()
  await page.getByRole('button', { name: 'Publish', exact: true }).click()
  const sure = page.getByRole('dialog', { name: 'Publish version 1?' })
  await sure.getByText('Once published it does not change').waitFor()
  await sure.getByRole('button', { name: 'Publish' }).click()
  await page.getByText(/^Published by 青木 さくら/).waitFor()
  await page.getByText('A published version does not change').waitFor()
  await page.context().close()
}, 240_000)

test('questions are added, moved and removed with the keys alone; what is wrong is said where it stands', async () => {
  const { id } = await postAs(house, signedIn, '/questionnaires', { name: 'By keys', from: 'relationship' })
  await postAs(house, signedIn, `/questionnaires/${id}/draft/publication`, {})
  await postAs(house, signedIn, `/questionnaires/${id}/draft`, {})
  const page = await visitAs(house, signedIn, english)
  const { keyboard } = page
  await page.goto(`/surveys/questionnaires/${id}`)
  const questions = questionsOf(page)
  await expect.poll(() => questions.count()).toBe(4)
  await page.getByRole('button', { name: 'Add a question' }).press('Enter')
  await page.getByRole('menuitem', { name: 'One of several' }).press('Enter')
  await expect.poll(() => questions.count()).toBe(5)
  const last = questions.nth(4)
  await last.getByText('This has no text in either language.').first().waitFor()
  await last.getByLabel('Question, in English').fill("Don't you like it?")
  await last.getByLabel('Question, in Japanese').fill('いかがですか？')
  await last.getByText('says which answer is expected').waitFor()
  await last.getByLabel('Question, in English').fill('Which do you use?')
  for (const [place, said] of ['Web', 'App'].entries()) {
    await last.getByLabel(`Options ${place + 1}, in English`).fill(said)
    await last.getByLabel(`Options ${place + 1}, in Japanese`).fill(said)
  }
  await expect.poll(() => last.getByText('This has no text').count()).toBe(0)
  await last.getByRole('switch', { name: 'Ask it only if earlier answers are such' }).press('Space')
  await last.getByRole('combobox', { name: 'Is 1' }).waitFor()
  await page.getByRole('button', { name: 'Done: 5 Which do you use?' }).press('Enter')
  const up = (place: number) => page.getByRole('button', { name: `Up: ${place} Which do you use?` })
  await up(5).focus()
  await keyboard.press('Enter')
  await up(4).waitFor()
  expect(await page.evaluate('document.activeElement.getAttribute("aria-label")')).toBe('Up: 4 Which do you use?')
  await questions.nth(3).getByText('which is no question that stands before it').waitFor()
  await keyboard.press('Alt+ArrowDown')
  await up(5).waitFor()
  await expect.poll(() => page.getByText('which is no question that stands before it').count()).toBe(0)
  await page.getByRole('button', { name: 'Remove: 3 What should we change first?' }).press('Enter')
  await expect.poll(() => questions.count()).toBe(4)
  await page.getByRole('button', { name: 'Save', exact: true }).press('Enter')
  await page.getByText('Saved', { exact: true }).waitFor()
  await page.getByRole('button', { name: 'Publish', exact: true }).press('Enter')
  const sure = page.getByRole('dialog', { name: 'Publish version 2?' })
  const became = sure.getByRole('list', { name: 'What becomes of each question' }).locator(':scope > li')
  await expect.poll(() => became.allInnerTexts()).toHaveLength(5)
  const said = await became.allInnerTexts()
  expect(said.map((text) => text.split('\n').at(-1)?.trim())).toEqual(['Same', 'Same', 'Same', 'New', 'Taken out'])
  await sure.getByRole('button', { name: 'Publish' }).press('Enter')
  await page.getByRole('button', { name: 'Compare with the one before: Version 2' }).waitFor()
  await page.reload()
  await page.getByRole('button', { name: 'Look: Version 1' }).click()
  await page.getByRole('dialog', { name: 'Version 1' }).getByText('How likely are you to recommend').waitFor()
  await page.context().close()
}, 240_000)

test('a key that stands twice takes the page from nobody, and one that was removed never comes back', async () => {
  const one = (key: string, en: string) => ({ key, text: { en, ja: en } })
  const named = { low: { en: 'Bad', ja: '悪い' }, high: { en: 'Good', ja: '良い' } }
  const twice = { kind: 'single', ...one('twice', 'Which?'), options: [one('a', 'A'), one('a', 'B')] }
  const asked = {
    title: { en: 'Doubled', ja: '重複' },
    questions: [{ kind: 'csat', ...one('score', 'How good is it?'), ...named }, twice, twice],
    ends: [
      { key: 'end', showIf: { rules: [{ question: 'twice', is: 'anyOf', options: ['a'] }] }, title: { en: 'End' } },
    ],
    thanks: { title: { en: 'Thanks', ja: 'お礼' } },
  }
  const { id } = await postAs(house, signedIn, '/questionnaires', { name: 'Doubled', asked })
  const page = await visitAs(house, signedIn, english)
  await page.goto(`/surveys/questionnaires/${id}`)
  await page.getByText('The key “twice” stands twice.').waitFor()
  await page.getByRole('button', { name: 'Remove: 3 Which?' }).click()
  await expect.poll(() => page.getByText('The key “twice” stands twice.').count()).toBe(0)
  await page.getByRole('button', { name: 'Edit: 1 How good is it?' }).click()
  await page.getByRole('combobox', { name: 'Steps' }).click()
  await page.getByRole('option', { name: '10', exact: true }).click()
  await sheet(page).getByRole('radio', { name: '10 Good' }).waitFor()
  const add = async (kind: string) => {
    await page.getByRole('button', { name: 'Add a question' }).click()
    await page.getByRole('menuitem', { name: kind, exact: true }).click()
  }
  await add('One of several')
  await page.getByLabel('Question, in English', { exact: true }).fill('Which plan?')
  await add('Day')
  await page.getByLabel('Question, in English', { exact: true }).fill('Since when?')
  await page.getByRole('switch', { name: 'Ask it only if earlier answers are such' }).press('Space')
  await page.getByRole('button', { name: 'Remove: 3 Which plan?' }).click()
  const missed = page.getByText('which is no question that stands before it')
  await missed.waitFor()
  await add('One of several')
  await page.getByLabel('Question, in English', { exact: true }).fill('Which country?')
  await page.getByRole('button', { name: 'Up: 4 Which country?' }).click()
  await page.getByRole('button', { name: 'Up: 3 Which country?' }).waitFor()
  expect(await missed.count()).toBe(1)
  await page.getByRole('button', { name: 'Undo' }).last().click()
  await page.getByRole('button', { name: 'Up: 3 Which plan?' }).waitFor()
  await page.getByRole('button', { name: 'Up: 4 Which country?' }).waitFor()
  expect(await missed.count()).toBe(0)
  await page.context().close()
}, 240_000)

test('the preview ends as those who answer will: an answer to a question that is hidden by now leads nowhere', async () => {
  const rule = (question: string, more: object) => ({ rules: [{ question, ...more }] })
  const asked = {
    title: { en: 'Ends', ja: '終わり' },
    questions: [
      { kind: 'nps', key: 'n', text: { en: 'How likely?', ja: '可能性は？' } },
      {
        kind: 'single',
        key: 'r',
        text: { en: 'Why?', ja: '理由は？' },
        options: ['Slow', 'Dear'].map((en) => ({ key: en.toLowerCase(), text: { en, ja: en } })),
        showIf: rule('n', { is: 'atMost', than: 6 }),
      },
    ],
    ends: [{ key: 'bad', showIf: rule('r', { is: 'anyOf', options: ['slow'] }), title: { en: 'So slow' } }],
    thanks: { title: { en: 'Thank you all', ja: 'お礼' } },
  }
  const { id } = await postAs(house, signedIn, '/questionnaires', { name: 'Ends', asked })
  const page = await visitAs(house, signedIn, english)
  await page.goto(`/surveys/questionnaires/${id}`)
  const seen = sheet(page)
  await seen.getByRole('radio', { name: '3', exact: true }).check({ force: true })
  await seen.getByRole('radio', { name: 'Slow' }).check({ force: true })
  await seen.getByRole('radio', { name: '9', exact: true }).check({ force: true })
  await seen.getByRole('button', { name: 'Send' }).click()
  await seen.getByRole('heading', { name: 'Thank you all' }).waitFor()
  await page.context().close()
}, 240_000)

test('what is typed is kept until it is saved, and what lacks something is not published', async () => {
  const { id } = await postAs(house, signedIn, '/questionnaires', { name: 'Empty' })
  const page = await visitAs(house, signedIn, english)
  await page.goto(`/surveys/questionnaires/${id}`)
  await page.getByText('The survey has no title.').waitFor()
  await page.getByText('There is no question yet.').waitFor()
  await page.getByRole('button', { name: 'Publish', exact: true }).click()
  const dialog = page.getByRole('dialog', { name: 'Publish version 1?' })
  await dialog.getByText('This must be mended first:').waitFor()
  expect(await dialog.getByRole('button', { name: 'Publish' }).isDisabled()).toBe(true)
  await page.keyboard.press('Escape')
  await page.getByLabel('Title, in English').fill('A half-written')
  await page.reload()
  await page.getByText('This was written').waitFor()
  expect(await page.getByLabel('Title, in English').inputValue()).toBe('A half-written')
  await page.context().close()
}, 240_000)

test('the pages of surveys please axe in both languages, in the dark and on a telephone', async () => {
  const option = (key: string, en: string, ja: string) => ({ key, text: { en, ja } })
  const named = { low: { en: 'Not at all', ja: 'まったくない' }, high: { en: 'Very', ja: 'とても' } }
  const asked = {
    title: { en: 'Every kind', ja: 'すべての種類' },
    intro: { en: 'It takes three minutes.', ja: '3分ほどで終わります。' },
    questions: [
      {
        kind: 'nps',
        key: 'a',
        required: true,
        text: { en: 'Would you help us with a 10?', ja: '10を付けてください' },
        ...named,
      },
      {
        kind: 'csat',
        key: 'b',
        text: { en: 'How satisfied are you?', ja: 'どのくらい満足していますか？' },
        look: 'faces',
        ...named,
      },
      {
        kind: 'csat',
        key: 'c',
        text: { en: 'And today?', ja: '' },
        look: 'words',
        points: 2,
        words: [
          { en: 'Unhappy', ja: '不満' },
          { en: 'Happy', ja: '満足' },
        ],
      },
      { kind: 'ces', key: 'd', text: { en: 'How easy was it?', ja: 'どのくらい簡単でしたか？' }, ...named },
      {
        kind: 'multiple',
        key: 'e',
        text: { en: 'What do you use?', ja: '何を使いますか？' },
        options: [option('web', 'Web', 'ウェブ'), option('app', 'App', 'アプリ')],
        other: { en: 'Something else', ja: 'その他' },
        most: 2,
        showIf: { rules: [{ question: 'a', is: 'atLeast', than: 0 }] },
      },
      {
        kind: 'matrix',
        key: 'f',
        text: { en: 'How is each?', ja: 'それぞれいかがですか？' },
        rows: [option('speed', 'Speed', '速さ'), option('help', 'Help', '支援')],
        columns: [option('good', 'Good', '良い'), option('bad', 'Bad', '悪い')],
      },
      {
        kind: 'ranking',
        key: 'g',
        text: { en: 'What comes first?', ja: '優先するものは何ですか？' },
        options: [option('fast', 'Fast', '速さ'), option('cheap', 'Cheap', '安さ')],
      },
      { kind: 'longText', key: 'h', text: { en: 'Why?', ja: '理由をお聞かせください。' } },
      { kind: 'date', key: 'i', text: { en: 'Since when?', ja: 'いつからですか？' } },
      { kind: 'consent', key: 'j', text: { en: 'May we quote you?', ja: '紹介してもよろしいですか？' } },
    ],
    ends: [
      {
        key: 'sorry',
        showIf: { rules: [{ question: 'a', is: 'atMost', than: 6 }] },
        title: { en: 'Thank you', ja: 'ありがとうございました' },
      },
    ],
    thanks: { title: { en: 'Thank you', ja: 'ありがとうございました' } },
  }
  const { id } = await postAs(house, signedIn, '/questionnaires', { name: 'すべての種類', asked })
  for (const look of looks) {
    const page = await visitAs(house, signedIn, look)
    const name = `${look.locale}.${look.scheme}.${look.width}`
    const isJa = look.locale === 'ja'
    await page.goto('/surveys?tab=questionnaires')
    await page.getByText('すべての種類').first().waitFor()
    await atRest(page)
    await expectSound(page)
    await picture(page, `questionnaires.${name}`)
    await page.getByRole('button', { name: isJa ? 'アンケートを作成' : 'New survey' }).click()
    await page.getByRole('dialog').getByRole('radio').first().waitFor()
    await expectSound(page)
    await picture(page, `questionnaires.new.${name}`)
    await page.goto(`/surveys/questionnaires/${id}`)
    await page.getByText(isJa ? '高い点数のお願い' : 'asks for a good score').waitFor()
    await page.getByRole('button', { name: isJa ? /^編集：5/ : /^Edit: 5/ }).click()
    await questionsAs(page, isJa)
      .getByRole('combobox', { name: isJa ? '条件1' : 'Is 1' })
      .waitFor()
    await expectSound(page)
    await picture(page, `questionnaire.${name}`, { fullPage: true })
    await page.getByText(isJa ? '広い画面（640）' : 'Wide, 640').click()
    await page.getByRole('button', { name: isJa ? '公開' : 'Publish', exact: true }).click()
    await page
      .getByRole('dialog')
      .getByText(isJa ? 'この内容で公開します' : 'This is what will be asked')
      .waitFor()
    await expectSound(page)
    await picture(page, `questionnaire.publish.${name}`)
    await page.context().close()
  }
}, 240_000)
