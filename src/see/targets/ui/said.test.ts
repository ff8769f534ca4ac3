import { expect, test } from 'vitest'
import { say, type Text, type TextOf } from '#platform/wording/words.ts'
import { figuresOf } from '#web/wording/figures.ts'
import type { Words } from '#web/wording/say.ts'
import { aimIn, verdictIn } from './said.ts'

const speaking = (locale: 'en' | 'ja'): Pick<Words, 'n' | 't'> => ({
  n: figuresOf(locale, 'Asia/Tokyo', 'JPY'),
  t: (text: Text | TextOf<never[]>, ...parts: unknown[]) => say(text as TextOf<unknown[]>, locale, ...parts),
})
const counted = {
  one: { en: '# customer', ja: '#件' },
  many: { en: '# customers', ja: '#件' },
}
type Aim = Parameters<typeof verdictIn>[0]
const nps: Aim = { value: '40', unit: 'points', currency: null, better: 'higher' }
const churn: Aim = { value: '0.02', unit: 'share', currency: null, better: 'lower' }
const money: Aim = { value: '12000000', unit: 'money', currency: 'JPY', better: 'higher' }
const risk: Aim = { value: '5', unit: 'customers', currency: null, better: 'lower' }
const over = { isOver: true, on: '2026-05-31', because: null } as const
const running = { ...over, isOver: false, on: '2026-05-12' } as const

test.each<[string, Aim, Parameters<typeof verdictIn>[1]['verdict'], string, string]>([
  [
    'short',
    nps,
    { ...over, state: 'short', actual: '38.8', off: '1.2' },
    '1.2 points short: 38.8 by 31 May 2026',
    '目標まで1.2ポイント不足（2026年5月31日時点の実績38.8）',
  ],
  [
    'short by hardly anything',
    nps,
    { ...over, state: 'short', actual: '39.9996', off: '0.0004' },
    '0.0004 points short: 40 by 31 May 2026',
    '目標まで0.0004ポイント不足（2026年5月31日時点の実績40）',
  ],
  [
    'reached',
    nps,
    { ...over, state: 'reached', actual: '41', off: '1' },
    'Reached: 41 by 31 May 2026',
    '目標を達成（2026年5月31日時点の実績41）',
  ],
  [
    'reached so far',
    nps,
    { ...running, state: 'reached', actual: '41', off: '1' },
    'On target so far: 41 by 12 May 2026',
    '現時点で目標を達成（2026年5月12日時点の実績41）',
  ],
  [
    'a share over its bound',
    churn,
    { ...over, state: 'short', actual: '0.032', off: '0.012' },
    '1.2 percentage points too much: 3.2% by 31 May 2026',
    '上限を1.2ポイント超過（2026年5月31日時点の実績3.2%）',
  ],
  [
    'money so far',
    money,
    { ...running, state: 'short', actual: '11200000', off: '800000' },
    '¥800,000 short so far: ¥11.2M by 12 May 2026',
    '目標まであと800,000円（2026年5月12日時点の実績1,120万円）',
  ],
  [
    'a count over its bound',
    risk,
    { ...over, state: 'short', actual: '6', off: '1' },
    '1 customer too much: 6 customers by 31 May 2026',
    '上限を1件超過（2026年5月31日時点の実績6件）',
  ],
  [
    'not known',
    nps,
    {
      ...over,
      state: 'unknown',
      actual: null,
      off: null,
      on: null,
      because: { en: 'Nobody answered.', ja: '回答がありません。' },
    },
    'It cannot be told: Nobody answered.',
    '判定できません：回答がありません。',
  ],
  [
    'not begun',
    nps,
    { ...running, state: 'not begun', actual: null, off: null, on: null },
    'Begins on 1 May 2026',
    '2026年5月1日に開始',
  ],
])('%s', (_, aim, verdict, en, ja) => {
  const told = { counted: aim.unit === 'customers' ? counted : null, startsOn: '2026-05-01', verdict }
  expect([verdictIn(aim, told, speaking('en')), verdictIn(aim, told, speaking('ja'))]).toEqual([en, ja])
})

test('what is aimed at is told with its direction', () => {
  const told = [nps, churn, { ...nps, value: null }].map((aim) => aimIn(aim, null, speaking('en')))
  expect(told).toEqual(['at least 40', 'at most 2%', 'Withdrawn'])
  expect(aimIn(churn, null, speaking('ja'))).toBe('2%以下')
})

test.each<[string, Aim, string]>([
  ['a share', { ...churn, value: '0.02004' }, 'at most 2.004%'],
  ['money', { ...money, value: '12345678' }, 'at least ¥12,345,678'],
  ['a score', { ...nps, value: '41.2345' }, 'at least 41.2345'],
  ['below nought', { ...nps, value: '-0.125' }, 'at least −0.125'],
])('%s that is aimed at is written to its last digit', (_, aim, said) => {
  expect(aimIn(aim, null, speaking('en'))).toBe(said)
})
