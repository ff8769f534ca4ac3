import type { BrowserContext } from 'playwright-core'
import { SMTPServer } from 'smtp-server'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { tellOutcomes } from '../../src/act/messages/sending/telling.ts'
import { recordEvents } from '../../src/gather/events/events.ts'
import { systemActor, workspaceById } from '../../src/platform/access/callers.ts'
import { deskOf } from '../../src/platform/house.ts'
import { openMailServer } from '../../src/platform/outside/mail/mail-server.ts'
import { looks, picture } from './browser.ts'
import { expectSound } from './expect-sound.ts'
import { nameOwner, type OpenHouse, openHouse, postAs, visitAs } from './open-house.ts'

let house: OpenHouse
let signedIn: BrowserContext
const server = new SMTPServer({
  authOptional: true,
  disabledCommands: ['STARTTLS'],
  onData(stream, _, done) {
    stream.resume()
    stream.on('end', () => done(null, 'kept'))
  },
})

beforeAll(async () => {
  house = await openHouse()
  signedIn = await nameOwner(house)
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.server.address()
  const smtpUrl = `smtp://127.0.0.1:${typeof address === 'object' ? address?.port : 0}`
  const mail = openMailServer({ smtpUrl, mailFrom: 'Meguri <house@meguri.test>', dkim: undefined })
  Object.assign(house.meguri.house.outside, { mail })
}, 240_000)
afterAll(async () => {
  house.meguri.house.outside.mail?.close()
  await house.close()
  await new Promise<void>((resolve) => server.close(() => resolve()))
})

/** As if these had been touched a day after, and judged. */
async function touched(messageId: string, by: readonly [person: string, link: number | null, toucher: string][]) {
  for (const [person, link, toucher] of by)
    await house.meguri.house.stores.pools.owner.query(
      `INSERT INTO engagement_touches (workspace_id, letter_id, link, at, how, agent, by, because)
       SELECT l.workspace_id, l.id, $3::integer, now(), 'GET', '', $4, 'person' FROM tracked_letters l
       JOIN people p ON p.workspace_id = l.workspace_id AND p.id = l.person_id WHERE l.message_id = $1 AND p.name = $2`,
      [messageId, person, link, toucher],
    )
}

/** As if these had done something a moment after their letter was taken. */
async function did(personIds: readonly string[], name: string) {
  const inside = house.meguri.house
  const { owner } = inside.stores.pools
  const { rows } = await owner.query<{ id: string }>('SELECT id FROM workspaces LIMIT 1')
  const workspace = await workspaceById(owner, rows[0]?.id ?? '')
  if (workspace === undefined) throw new Error('there is no workspace')
  const desk = deskOf(inside, { workspace, actor: systemActor, locale: 'ja', source: 'test' })
  await tellOutcomes(desk)
  await desk.transaction((context) =>
    recordEvents(
      context,
      personIds.map((personId) => ({
        type: 'track',
        name,
        messageId: `${name} ${personId}`,
        occurredAt: context.now,
        receivedAt: context.now,
        userId: '',
        anonymousId: '',
        groupId: '',
        properties: {},
        source: 'test',
        placed: { personId, customerId: null },
      })),
    ),
  )
}

test('an administrator switches clicks on, and the page of a message says who followed what, machines apart', async () => {
  const page = await visitAs(house, signedIn, { locale: 'en', scheme: 'light', width: 1360 })
  await page.goto('/settings')
  const card = page.getByRole('region', { name: 'Opens and clicks' })
  for (const what of ['Clicks', 'Opens']) await card.getByRole('checkbox', { name: `${what}: News` }).check()
  await card.getByRole('button', { name: 'Save' }).press('Enter')
  await page.getByText('Saved. It holds for letters that are written from now on.').waitFor()
  const sakura = (await postAs(house, signedIn, '/customers', { name: '桜フーズ' })).id
  const names = ['小野 真理', '加藤 健', '林 直', '森 葵']
  const personIds: string[] = []
  for (const [at, name] of names.entries())
    personIds.push(
      (
        await postAs(house, signedIn, '/people', {
          customerId: sakura,
          name,
          email: `p${at}@sakura.example`,
          locale: 'ja',
        })
      ).id,
    )
  const said = {
    ja: {
      subject: '新しい機能のお知らせ',
      text: '詳しくは https://example.com/guide をご覧ください。\nhttps://example.com/movies',
    },
  }
  const message = await postAs(house, signedIn, '/messages', { class: 'relationship', purpose: 'news', said })
  await postAs(house, signedIn, `/messages/${message.id}/deliveries`, { personIds })
  await page.goto(`/messages/${message.id}`)
  await page.getByText('0% of 4 letters').first().waitFor({ timeout: 30_000 })
  await touched(message.id, [
    ['小野 真理', null, 'human'],
    ['小野 真理', 0, 'human'],
    ['小野 真理', 0, 'human'],
    ['加藤 健', 1, 'human'],
    ['林 直', null, 'unclear'],
    ['森 葵', 0, 'machine'],
    ['森 葵', 1, 'machine'],
  ])
  await did(personIds.slice(0, 3), 'guide finished')
  await house.meguri.settle()
  await page.context().close()
  for (const look of looks) {
    const ja = look.locale === 'ja'
    const shown = await visitAs(house, signedIn, look)
    const name = `${look.locale}.${look.scheme}.${look.width}`
    await shown.goto(`/messages/${message.id}`)
    await shown.getByText(ja ? '機械による2件を除外' : '2 requests of machines left out').waitFor()
    await picture(shown, `message-engagement.${name}`)
    await expectSound(shown)
    await shown.goto(`/messages/${message.id}?result=clicked&link=${encodeURIComponent('https://example.com/guide')}`)
    const people = shown.getByRole('region', { name: ja ? 'クリック' : 'Clicked' })
    await people.getByText('小野 真理').first().waitFor()
    expect(await people.getByText('加藤 健').count()).toBe(0)
    await picture(shown, `message-engaged.${name}`)
    await expectSound(shown)
    await shown.goto(`/messages/${message.id}`)
    await shown.getByRole('combobox', { name: ja ? 'イベント' : 'Event' }).fill('guide finished')
    await shown.keyboard.press('Escape')
    await shown.getByRole('button', { name: ja ? '調べる' : 'Look', exact: true }).click()
    await shown.getByRole('link', { name: ja ? '3人' : '3 people', exact: true }).click()
    const doers = shown.getByRole('region', {
      name: ja ? 'guide finished（14日以内）' : 'guide finished, within 14 days',
    })
    await doers.getByText('加藤 健').first().waitFor()
    expect(await doers.getByText('森 葵').count()).toBe(0)
    await picture(shown, `message-deeds.${name}`)
    await expectSound(shown)
    await shown.goto('/settings')
    await shown
      .getByRole('heading', { name: ja ? '開封・クリックの計測' : 'Opens and clicks' })
      .scrollIntoViewIfNeeded()
    await picture(shown, `engagement-settings.${name}`)
    await shown.context().close()
  }
}, 240_000)
