import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { type World, world } from '../../../test/world.ts'

vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 })

let here: World
beforeAll(async () => {
  here = await world('2026-04-01')
})
afterAll(() => here.close())

type Workspace = Awaited<ReturnType<World['workspace']>>

/** A small world: each line of the tables below is about somebody or something in it. */
async function filled({ api }: Pick<Workspace, 'api'>) {
  const ids = new Map<string, string>()
  for (const name of [
    '株式会社さくら商会',
    'キヤノン販売株式会社',
    '東洋コンピューター㈱',
    'ラ・フランス有限会社',
    '合同会社ヴィーナス',
    '髙橋建設株式会社',
    '𠮷野工務店',
    '齋藤商店',
    'İstanbul Lojistik',
    'Müller GmbH',
    'Yamada Trading Co., Ltd.',
    '大和建材株式会社',
    '大桜フーズ',
  ])
    ids.set(name, (await api.customers.create({ name })).id)
  const customerId = ids.get('大和建材株式会社') ?? ''
  await api.customers.addName({ id: customerId, name: 'ダイワ' })
  await api.people.create({
    customerId,
    familyName: '渡邉',
    givenName: '恵',
    familyKana: 'ワタナベ',
    givenKana: 'メグミ',
    email: 'megumi.watanabe@daiwa.example',
  })
  await api.people.create({ name: 'Tomás Rivera' })
  await api.interactions.create({
    customerId,
    kind: 'note',
    title: '見積の相談',
    body: 'サーバーの移行について話した',
    happenedAt: '2026-03-01T01:00:00Z',
  })
  await api.interactions.create({
    customerId,
    kind: 'call',
    title: 'サーバ移行の続き',
    happenedAt: '2026-03-20T01:00:00Z',
  })
  await api.support.create({ customerId, subject: 'ログインできない', openedAt: '2026-03-02T01:00:00Z' })
  await api.contracts.create({
    customerId,
    plan: 'エンタープライズ',
    amount: '100000',
    currency: 'JPY',
    period: 'month',
    startsOn: '2026-01-01',
  })
  return ids
}

test('customers, people, notes, cases and contracts are found however they are spelled', async () => {
  const own = await here.workspace()
  await filled(own)
  const found = async (q: string) => {
    const all = await own.api.search.find({ q })
    return [
      ...all.customers.map(({ name }) => name),
      ...all.people.map(({ name }) => name),
      ...all.notes.map(({ title }) => title),
      ...all.cases.map(({ subject }) => subject),
      ...all.contracts.map(({ plan }) => plan),
    ]
  }
  // Written by hand: what is typed, and all that is found.
  for (const [typed, ...names] of [
    ['サクラ', '株式会社さくら商会'],
    ['ｻｸﾗ商会', '株式会社さくら商会'],
    ['(株)さくら商会', '株式会社さくら商会'],
    ['さくら商会株式会社', '株式会社さくら商会'],
    ['きゃのん', 'キヤノン販売株式会社'],
    ['コンピュータ', '東洋コンピューター㈱'],
    ['ラフランス', 'ラ・フランス有限会社'],
    ['ビーナス', '合同会社ヴィーナス'],
    ['高橋建設', '髙橋建設株式会社'],
    ['吉野', '𠮷野工務店'],
    ['斉藤', '齋藤商店'],
    ['斎藤商店', '齋藤商店'],
    ['istanbul', 'İstanbul Lojistik'],
    ['LOJİSTİK', 'İstanbul Lojistik'],
    ['mueller', 'Müller GmbH'],
    ['muller gmbh', 'Müller GmbH'],
    ['trading yamada', 'Yamada Trading Co., Ltd.'],
    ['yamdaa', 'Yamada Trading Co., Ltd.'],
    ['大和建村', '大和建材株式会社'],
    ['だいわ', '大和建材株式会社'],
    ['桜', '大桜フーズ'],
    ['渡辺', '渡邉 恵'],
    ['わたなべ めぐみ', '渡邉 恵'],
    ['めぐみ', '渡邉 恵'],
    ['watanabe@daiwa', '渡邉 恵'],
    ['tomas', 'Tomás Rivera'],
    ['rivera tomas', 'Tomás Rivera'],
    ['サーバー移行', 'サーバ移行の続き'],
    ['サーバ 移行', 'サーバ移行の続き', '見積の相談'],
    ['ろぐいん', 'ログインできない'],
    ['エンタプライズ', 'エンタープライズ'],
    ['山本'],
    ['株式会社山田'],
    ['・'],
    ['100%'],
    ["'; DROP TABLE people; --"],
    ['\\'],
    ['%'],
    ['_'],
    ['(('],
  ])
    expect(await found(typed ?? ''), typed).toEqual(names)
})

test('what is written as typed comes before what is one slip away, which is said', async () => {
  const { api } = await here.workspace()
  const tanaka = await api.customers.create({ name: 'Tanaka Foods' })
  await api.customers.create({ name: 'Tamaka Foods' })
  const near = async (q: string) =>
    (await api.search.find({ q })).customers.map(({ name, isSimilar }) => [name, isSimilar])
  expect(await near('tanaka')).toEqual([['Tanaka Foods', false]])
  await api.customers.remove({ id: tanaka.id })
  expect(await near('tanaka')).toEqual([['Tamaka Foods', true]])
})

test('who is called exactly so comes first, then who begins so, and among equals who was changed last', async () => {
  const { api } = await here.workspace()
  for (const name of ['東京桜', '桜フーズ', '桜', '桜商事']) await api.customers.create({ name })
  const first = (await api.search.find({ q: '桜フーズ' })).customers[0]?.id ?? ''
  here.travelTo('2027-04-02')
  await api.customers.change({ id: first, industry: 'food' })
  expect((await api.search.find({ q: 'サクラ' })).customers).toEqual([])
  expect((await api.search.find({ q: '桜' })).customers.map(({ name }) => name)).toEqual([
    '桜',
    '桜フーズ',
    '桜商事',
    '東京桜',
  ])
  here.travelTo('2026-04-01')
})

test('people are found by their telephone number, from the front or the end, however it is written', async () => {
  const own = await here.workspace()
  const other = await here.workspace()
  const { id: customerId } = await own.api.customers.create({ name: '株式会社あけぼの製パン' })
  for (const [name, phone] of [
    ['石川 和也', '03-5550-1101'],
    ['大野 恵子', '9055501101'],
    ['Tomás Rivera', '+81 3 5550 2202'],
    ['小野 真理', '０１１（５５５）１１０３ 内線 7'],
    ['森田 剛', null],
  ] as const)
    await own.api.people.create({ customerId, name, ...(phone !== null && { phone }) })
  await other.api.people.create({ name: 'Somebody else', phone: '03-5550-1101' })
  const found = async (q: string) => (await own.api.search.find({ q })).people.map(({ name }) => name).toSorted()
  for (const [typed, ...names] of [
    ['03-5550-1101', '石川 和也'],
    ['0355501101', '石川 和也'],
    ['+81-3-5550-1101', '石川 和也'],
    ['（03）5550', '石川 和也'],
    ['090-5550-1101', '大野 恵子'],
    ['50 1101', '大野 恵子', '石川 和也'],
    ['03 5550 2202', 'Tomás Rivera'],
    ['011-555-1103', '小野 真理'],
    ['5550 11'],
    ['9999'],
    ['101'],
  ])
    expect(await found(typed ?? ''), typed).toEqual(names.toSorted())
  expect((await own.api.search.find({ q: '0355501101' })).people).toMatchObject([{ phone: '03-5550-1101' }])
  const partner = await own.member('partner', 'telephone@partner.test')
  expect((await partner.api.search.find({ q: '03-5550-1101' })).people).toEqual([])
})

test('the list finds by the same rule, says who is only alike, and lets nobody be edited for that', async () => {
  const own = await here.workspace()
  await filled(own)
  await here.settle()
  const listed = async (text: string) =>
    (await own.api.portfolio.list({ text, sort: 'name' })).rows.map(({ name }) => name)
  for (const [typed, ...names] of [
    ['サクラ', '株式会社さくら商会'],
    ['さくら商会(株)', '株式会社さくら商会'],
    ['斉藤', '齋藤商店'],
    ['istanbul', 'İstanbul Lojistik'],
    ['trading yamada', 'Yamada Trading Co., Ltd.'],
    [
      '株式会社',
      '大和建材株式会社',
      '東洋コンピューター㈱',
      '株式会社さくら商会',
      '髙橋建設株式会社',
      'キヤノン販売株式会社',
    ],
    ['yamdaa', 'Yamada Trading Co., Ltd.'],
    ['だいわ', '大和建材株式会社'],
    ['ﾀﾞｲﾜ', '大和建材株式会社'],
    ['山本'],
    ['%'],
  ])
    expect((await listed(typed ?? '')).toSorted(), typed).toEqual(names.toSorted())
  expect(await own.api.portfolio.totals({ text: 'yamada' })).toMatchObject({ customers: 1, isSimilar: false })
  expect(await own.api.portfolio.totals({ text: 'yamdaa' })).toMatchObject({ customers: 1, isSimilar: true })
  const edited = (text: string) =>
    own.api.edits.make({ which: { filter: { text } }, change: { kind: 'value', field: 'stage', value: 'left' } })
  expect(await edited('yamada')).toMatchObject({ state: 'ready', total: 1 })
  // Refused for what it finds, and for nothing else about it.
  await expect(edited('yamdaa')).rejects.toMatchObject({
    status: 422,
    message: expect.stringContaining('called alike'),
  })
  expect(await listed('qqxxzz')).toEqual([])
  await expect(edited('qqxxzz')).rejects.toMatchObject({
    status: 422,
    message: expect.stringContaining('finds nobody'),
  })
})

test('a partner finds the customers shared with them and nothing else, also where a rule above forgets it', async () => {
  const own = await here.workspace()
  const ids = await filled(own)
  const partner = await own.member('partner')
  const shared = ids.get('東洋コンピューター㈱') ?? ''
  await own.api.customers.assignMember({ id: shared, role: 'partner', memberId: partner.id })
  expect((await partner.api.search.find({ q: 'コンピュータ' })).customers.map(({ id }) => id)).toEqual([shared])
  for (const q of ['さくら', '大和建材', 'だいわ', '渡辺', 'サーバ', 'ログイン', 'エンタープライズ', 'yamdaa'])
    expect(await partner.api.search.find({ q }), q).toEqual({
      customers: [],
      people: [],
      notes: [],
      cases: [],
      contracts: [],
      requests: [],
    })
  // Below: what the database answers under the partner's own role.
  const { owner } = here.house.stores.pools
  const connection = await owner.connect()
  try {
    await connection.query('BEGIN')
    await connection.query("SELECT set_config('meguri.workspace', $1, true), set_config('meguri.partner', $2, true)", [
      own.workspace.id,
      partner.id,
    ])
    await connection.query('SET LOCAL ROLE meguri_partner')
    for (const [source, word] of [
      ['customers', 'サクラ'],
      ['customer_names', 'ダイワ'],
      ['people', '渡辺'],
      ['interactions', 'サバ'],
      ['cases', 'ログイン'],
      ['contracts', 'エンタプライズ'],
    ]) {
      const wanted = JSON.stringify([{ pieces: [word], pattern: null }])
      const held = await connection.query('SELECT found_holding($1, $2::jsonb, 10)', [source, wanted])
      expect(held.rowCount, source).toBe(0)
    }
    const begun = await connection.query("SELECT found_beginning('people', '渡辺', 10)")
    expect(begun.rowCount).toBe(0)
    const theirs = await connection.query(
      `SELECT found_holding('customers', '[{"pieces": ["コンピユタ"], "pattern": null}]', 10) AS id`,
    )
    expect(theirs.rows).toEqual([{ id: shared }])
  } finally {
    await connection.query('ROLLBACK')
    connection.release()
  }
})

test('another workspace finds nothing of it', async () => {
  const [own, other] = [await here.workspace(), await here.workspace()]
  await filled(own)
  for (const q of ['さくら', '渡辺', 'サーバ', 'ログイン', 'エンタープライズ'])
    expect(await other.api.search.find({ q }), q).toEqual({
      customers: [],
      people: [],
      notes: [],
      cases: [],
      contracts: [],
      requests: [],
    })
})

test('of an erased person nothing is found, and nothing stays of how they were found', async () => {
  const own = await here.workspace()
  const customer = await own.api.customers.create({ name: '黒沢 ひなの', kind: 'person' })
  const person = await own.api.people.create({
    customerId: customer.id,
    name: '黒沢 ひなの',
    nameKana: 'クロサワ ヒナノ',
    email: 'hinano@kurosawa.example',
  })
  await own.api.interactions.create({
    customerId: customer.id,
    kind: 'note',
    title: '黒沢さんの件',
    body: '黒沢 ひなのさんと話した',
    personIds: [person.id],
    happenedAt: '2026-03-01T00:00:00Z',
  })
  await own.api.people.change({ id: person.id, title: '部長' })
  // What others have a part in stays, without the name: also in the history of how it was found.
  const other = await own.api.people.create({ customerId: customer.id, name: '小野 真理' })
  const joint = await own.api.interactions.create({
    customerId: customer.id,
    kind: 'meeting',
    title: '黒沢 ひなのさん、小野さんと打ち合わせ',
    personIds: [person.id, other.id],
    happenedAt: '2026-03-02T00:00:00Z',
  })
  await own.api.interactions.change({ id: joint.id, title: '黒沢 ひなのさん、小野さんと打ち合わせ（続き）' })
  await here.settle()
  expect((await own.api.search.find({ q: 'ひなの' })).customers).toHaveLength(1)
  await own.api.people.erase({ id: person.id })
  await here.settle()
  for (const q of ['黒沢', 'ひなの', 'くろさわ', 'hinano@'])
    expect(await own.api.search.find({ q }), q).toEqual({
      customers: [],
      people: [],
      notes: [],
      cases: [],
      contracts: [],
      requests: [],
    })
  expect((await own.api.portfolio.list({ text: '黒沢' })).rows).toEqual([])
  const { owner } = here.house.stores.pools
  for (const table of ['people', 'customers', 'interactions', 'record_changes']) {
    const { rows } = await owner.query<{ left: number }>(
      `SELECT count(*)::int AS left FROM ${table} t WHERE t.workspace_id = $1 AND t::text ~ '黒沢|ヒナノ|ひなの|hinano'`,
      [own.workspace.id],
    )
    expect(rows[0]?.left, table).toBe(0)
  }
  const facts = here.house.stores.facts.of(own.workspace.id)
  for (const [table, column] of [
    ['customers', 'folded'],
    ['customers', 'name'],
    ['portfolio', 'search'],
    ['portfolio', 'name'],
  ])
    expect(
      await facts.first(
        `SELECT toUInt32(count()) AS n FROM ${table} WHERE workspace_id = {workspace:UUID} AND match(${column}, '黒沢|ヒナノ|ひなの')`,
      ),
      `${table}.${column}`,
    ).toEqual({ n: 0 })
})

test('pieces are looked up in an index, not in every row, and no history keeps what was searched', async () => {
  const { owner } = here.house.stores.pools
  const { api } = await here.workspace()
  const { id } = await api.customers.create({ name: '桜フーズ' })
  await api.customers.change({ id, name: '桜フーズ東京' })
  await api.customers.remove({ id })
  const kept = await owner.query("SELECT FROM record_changes WHERE before ? 'folded' OR after ? 'folded' LIMIT 1")
  expect(kept.rowCount).toBe(0)
  const { rows } = await owner.query<{ indexdef: string }>(
    "SELECT indexdef FROM pg_indexes WHERE indexname LIKE '%_by_piece'",
  )
  expect(rows).toHaveLength(7)
})
