import type { Context } from '#platform/context.ts'
import type { Text } from '#platform/wording/words.ts'
import { StandingWish } from '../../../standing-askings/contract.ts'
import { createStanding } from '../../../standing-askings/standing-askings.ts'
import type { Published } from './questionnaires.ts'

const standings = [
  {
    of: 'relationship',
    name: { en: 'Every half year', ja: '半年ごと' },
    trigger: { kind: 'every', days: 182 },
    sameDays: 150,
  },
  {
    of: 'case',
    name: { en: 'The day after a case was closed', ja: '問い合わせ完了の翌日' },
    trigger: { kind: 'caseClosed', days: 1 },
    sameDays: 30,
  },
] as const satisfies readonly { of: keyof Published; name: Text; trigger: object; sameDays: number }[]

/** Its surveys as they would go by themselves; nobody has started them, so that nothing leaves the house. */
export async function letSurveysGo(context: Context, published: Published): Promise<void> {
  const audience = { kind: 'filter', filter: {}, roles: [] } as const
  for (const { of, name, ...rest } of standings) {
    const wish = { ...rest, name: name[context.locale], questionnaireId: published[of], audience }
    await createStanding(context, StandingWish.parse(wish))
  }
}
