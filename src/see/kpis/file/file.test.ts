import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { type World, world } from '../../../../test/world.ts'

vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 })

let here: World
beforeAll(async () => {
  here = await world('2026-05-31')
})
afterAll(() => here?.close())

type Api = Awaited<ReturnType<World['workspace']>>['api']
const refusal = (act: Promise<unknown>) =>
  act.then(
    () => 'taken',
    ({ data }: { data?: { issues?: { message: string }[] } }) => data?.issues?.[0]?.message,
  )

const text = `kpis:
  - key: mrr
    name: Recurring revenue
    layer: business
    figure: mrr
    better: higher
  - key: new
    name: New
    layer: business
    figure: new_mrr
    better: higher
  - key: gained
    name: Gained
    layer: business
    better: higher
    principle: Growth that stays
    formula: difference
    parts:
      - mrr
      - new
  - key: nps
    name: 推奨度
    layer: intermediate
    figure: nps
    better: higher
    touchpoint: 導入
    aspect: psychological
hypotheses:
  - from: nps
    to: gained
    expects: rises
    note: 推奨する顧客は広げる
`
const yamlOf = async (api: Api) => (await api.kpis.file({})).yaml

test('a file makes a structure from nothing, and the structure gives the same file byte by byte', async () => {
  const { api } = await here.workspace()
  expect(await yamlOf(api)).toBe('kpis: []\nhypotheses: []\n')
  expect(await api.kpis.takeFile({ yaml: text })).toMatchObject({ added: 4, hypothesesAdded: 1, notInFile: [] })
  expect(await yamlOf(api)).toBe(text)
  const again = await api.kpis.takeFile({ yaml: text })
  expect(again).toMatchObject({ added: 0, changed: 0, unchanged: 4, hypothesesAdded: 0, hypothesesRemoved: 0 })
  // Into another workspace.
  const { api: other } = await here.workspace()
  await other.kpis.takeFile({ yaml: await yamlOf(api) })
  expect(await yamlOf(other)).toBe(text)
})

test('what a file does not name stays and is told, or goes where that is wished; what turns round is unmade first', async () => {
  const { api } = await here.workspace()
  await api.kpis.takeFile({ yaml: text })
  const turned = text
    .replace('    formula: difference\n    parts:\n      - mrr\n      - new\n', '')
    .replace(
      'figure: mrr\n    better: higher\n',
      'figure: mrr\n    better: lower\n    formula: sum\n    parts:\n      - new\n      - gained\n',
    )
    .replace(
      'key: gained\n    name: Gained\n    layer: business\n',
      'key: gained\n    name: Gained\n    layer: business\n    figure: expanded_mrr\n',
    )
  expect(await api.kpis.takeFile({ yaml: turned })).toMatchObject({ changed: 2, unchanged: 2 })
  expect(await yamlOf(api)).toBe(turned)
  const short =
    'kpis:\n  - key: nps\n    name: NPS\n    layer: business\n    figure: nps\n    better: higher\nhypotheses: []\n'
  expect(await api.kpis.takeFile({ yaml: short })).toMatchObject({
    changed: 1,
    removed: 0,
    notInFile: ['mrr', 'new', 'gained'],
  })
  expect((await api.kpis.structure({})).hypotheses).toHaveLength(1)
  expect(await api.kpis.takeFile({ yaml: short, others: 'remove' })).toMatchObject({
    unchanged: 1,
    removed: 3,
    notInFile: [],
  })
  expect(await yamlOf(api)).toBe(short)
})

test('a file that cannot be is refused with the place, and nothing is changed by it', async () => {
  const { api } = await here.workspace()
  const one = (more: string) => `kpis:\n  - key: a\n    name: A\n    layer: business\n${more}`
  await api.kpis.takeFile({ yaml: one('') })
  const before = await yamlOf(api)
  for (const [yaml, says] of [
    [one('    figure: nothing_like_it\n'), 'kpis[1]: There is no such figure.'],
    [
      one('    accountable: nobody@example.com\n'),
      'kpis[1]: Nobody in this workspace has the address nobody@example.com.',
    ],
    [one('    formula: sum\n    parts: [b, c]\n'), 'kpis[1].parts: There is no such KPI.'],
    [one('  - key: b\n    name: A\n    layer: health\n'), 'kpis[2]: Another KPI is called so.'],
    [one('hypotheses:\n  - from: a\n    to: x\n    expects: rises\n'), 'hypotheses[1]: There is no such KPI.'],
    [one('  - key: a\n    name: B\n    layer: health\n'), 'Another KPI has this key.'],
  ] as const)
    expect(await refusal(api.kpis.takeFile({ yaml }))).toBe(says)
  expect(await yamlOf(api)).toBe(before)
})

test('who answers stands in the file by address, also who has left', async () => {
  const { api, member } = await here.workspace()
  const { id } = await member('csm', 'Hana@file.test')
  const kpi = await api.kpis.add({ name: 'A', layer: 'business', accountableId: id, contributorIds: [id] })
  const yaml = await yamlOf(api)
  expect(yaml.toLowerCase()).toContain('accountable: hana@file.test')
  expect(await api.kpis.takeFile({ yaml })).toMatchObject({ unchanged: 1, changed: 0 })
  await here.house.stores.pools.owner.query('UPDATE members SET left_at = now() WHERE id = $1', [id])
  expect(await yamlOf(api)).toBe(yaml)
  expect((await api.kpis.find({ id: kpi.id })).accountable?.id).toBe(id)
})
