import type { Context } from '#platform/context.ts'
import type { Text } from '#platform/wording/words.ts'
import type { Rule } from '../../../see/segments/contract.ts'
import { createSegment } from '../../../see/segments/segments.ts'
import { addRule, pauseRule } from '../../plays/plays.ts'

type Sort = 'renewing' | 'falling' | 'unhappy' | 'quiet' | 'starting' | 'references'
type Kept = { readonly name: Text; readonly description: Text; readonly rule: Rule }

/** Whom the team keeps an eye on. */
const segments: Readonly<Record<Sort, Kept>> = {
  renewing: {
    name: { en: 'Renewal within 90 days', ja: '90日以内に契約更新' },
    description: { en: 'A contract in force ends within 90 days', ja: '有効な契約が90日以内に終了する顧客' },
    rule: {
      kind: 'contract',
      where: [
        { on: 'in_force', test: { op: 'yes' } },
        { on: 'ends_on', test: { op: 'in the next', days: 90 } },
      ],
      times: { op: 'at least', count: 1 },
    },
  },
  falling: {
    name: { en: 'Use is falling', ja: '利用が減少' },
    description: {
      en: 'A third fewer active users than in the four weeks before',
      ja: '直近4週間の利用者数が3割以上減った顧客',
    },
    rule: { kind: 'metric', metric: 'usage_trend', test: { op: 'at most', value: -30 } },
  },
  unhappy: {
    name: { en: 'Detractors', ja: '批判者' },
    description: { en: 'The latest NPS answer is 0 to 6', ja: '直近のNPS回答が0〜6の顧客' },
    rule: { kind: 'metric', metric: 'nps_latest', test: { op: 'at most', value: 6 } },
  },
  quiet: {
    name: { en: 'Rank A, not spoken to for 30 days', ja: 'Aランク・30日以上接点なし' },
    description: {
      en: 'Whom we look after weekly, and nobody has spoken to for a month or has noted it',
      ja: '毎週支援する顧客のうち、1か月以上、接点の記録がない顧客',
    },
    rule: {
      kind: 'all',
      rules: [
        { kind: 'attribute', attribute: 'support_tier', test: { op: 'one of', values: ['A'] } },
        {
          kind: 'any',
          rules: [
            { kind: 'metric', metric: 'last_contact_days', test: { op: 'at least', value: 30 } },
            { kind: 'metric', metric: 'last_contact_days', test: { op: 'unknown' } },
          ],
        },
      ],
    },
  },
  starting: {
    name: { en: 'Onboarding', ja: '導入支援中' },
    description: { en: 'Customers who are being set up', ja: '導入を支援している顧客' },
    rule: { kind: 'field', field: 'customer.stage', test: { op: 'one of', values: ['onboarding'] } },
  },
  references: {
    name: { en: 'May be asked for a story', ja: '事例紹介の候補' },
    description: {
      en: 'Thriving, and they agreed to be named in public',
      ja: 'ヘルスが良好で、事例の公開に同意している顧客',
    },
    rule: {
      kind: 'all',
      rules: [
        { kind: 'band', bands: ['thriving'] },
        { kind: 'attribute', attribute: 'may_be_named', test: { op: 'yes' } },
      ],
    },
  },
}

export async function keepSegments(context: Context): Promise<void> {
  const ids = new Map<string, string>()
  for (const [sort, { name, description, rule }] of Object.entries(segments)) {
    const wish = { name: name[context.locale], description: description[context.locale], rule }
    ids.set(sort, (await createSegment(context, wish)).id)
  }
  for (const { of, isPaused, ...wish } of rules) {
    const { id } = await addRule(
      context,
      of === null ? { ...wish, event: cancelling } : { ...wish, segmentId: ids.get(of) },
    )
    if (isPaused) await pauseRule(context, id)
  }
}

/** Nobody has done so in the two years told of: whoever points their events here can see a play open within a second. */
const cancelling = 'cancellation page opened'

/** What opens plays by itself; one of these is switched off until the next user day is announced. */
const rules = [
  {
    of: null,
    kind: 'risk',
    act: { en: 'Call today and ask what is missing', ja: '本日中に電話し、不足を伺う' },
    doing: 'call',
    dueInDays: 0,
    isPaused: false,
  },
  {
    of: 'starting',
    kind: 'lifecycle',
    act: { en: 'Agree on the first success with them', ja: '最初の成果目標を一緒に決める' },
    dueInDays: 14,
    isPaused: false,
  },
  {
    of: 'references',
    kind: 'opportunity',
    act: { en: 'Ask whether they would speak at the user day', ja: 'ユーザー会での登壇をお願いする' },
    dueInDays: 21,
    isPaused: true,
  },
] as const satisfies readonly {
  of: Sort | null
  kind: 'risk' | 'lifecycle' | 'opportunity'
  act: Text
  doing?: 'call'
  dueInDays: number
  isPaused: boolean
}[]
