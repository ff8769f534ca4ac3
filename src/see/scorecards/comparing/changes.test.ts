import { expect, test } from 'vitest'
import type { Definition } from '../contract.ts'
import { changesIn } from './changes.ts'
import { cardOf, measureOf } from './definition.fixture.ts'

const base = cardOf()
const [nps, ...others] = base.measures
const [alarm] = base.alarms
const [silent, angry, fresh] = base.exceptions
if (!nps || !alarm || !silent || !angry || !fresh) throw new Error('the fixture lacks something')

// Written by hand: what was made of it, and what is to be read of that in both languages.
test.each<[Partial<Definition>, string[], string[]]>([
  [{}, [], []],
  [
    { measures: [{ ...nps, weight: 12.5 }, ...others] },
    ['measures: “NPS”: weight 30 → 12.5'],
    ['measures: 「NPS」：重み 30 → 12.5'],
  ],
  [
    { measures: [{ ...nps, validDays: null, least: 5, lifts: false }, ...others] },
    ['measures: “NPS”: days a value counts 90 → for ever, observations needed 1 → 5, may only hold the score down'],
    ['measures: 「NPS」：値の有効期間 90日 → 無期限、必要な件数 1 → 5、スコアを上げない設定に変更'],
  ],
  [
    { measures: [...others, measureOf('csat', 15)] },
    ['measures: “CSAT” is new: weight 15', 'measures: “NPS” is taken out'],
    ['measures: 「CSAT」を追加（重み 15）', 'measures: 「NPS」を削除'],
  ],
  [
    { alarms: [{ ...alarm, ceiling: 'risk', name: { en: 'Sponsor left', ja: '推進責任者の退職' } }] },
    ['alarms: “Sponsor gone”: is called “Sponsor left”, best band Watch → At risk'],
    ['alarms: 「推進責任者の退任」：名前を「推進責任者の退職」に変更、上限「注意」→「危険」'],
  ],
  [{ alarms: [] }, ['alarms: “Sponsor gone” is taken out'], ['alarms: 「推進責任者の退任」を削除']],
  [
    { exceptions: [angry, silent, { ...fresh, score: 55 }] },
    ['exceptions: “new”: score 60 → 55', 'exceptions: The order in which they are tried'],
    ['exceptions: 「new」：スコア 60 → 55', 'exceptions: 判定する順序を変更'],
  ],
  [
    { edges: { ...base.edges, watch: { from: 35, included: false } }, acts: { ...base.acts, risk: [] } },
    ['bands: Watch from 40 → above 35', 'bands: Next acts at At risk'],
    ['bands: 「注意」の範囲 40点以上 → 35点超', 'bands: 「危険」の次の一手'],
  ],
  [
    { leastKnown: 60, warnsEarly: true, mode: 'axes', highFrom: 65 },
    [
      'mode: Three axes instead of one score',
      'bands: Weight that must be known, in percent 50 → 60',
      'bands: Bad news is told early',
      'bands: An axis is high from 60 → 65',
    ],
    [
      'mode: 1つのスコアから3軸に変更',
      'bands: スコアに必要なデータの割合（％） 50 → 60',
      'bands: データが少なくても注意・危険を表示',
      'bands: 軸を「高い」とみなす点数 60 → 65',
    ],
  ],
])('%j', (made, english, japanese) => {
  const changed = changesIn(base, { ...base, ...made })
  expect(changed.map(({ part, said }) => `${part}: ${said.en}`)).toEqual(english)
  expect(changed.map(({ part, said }) => `${part}: ${said.ja}`)).toEqual(japanese)
})
