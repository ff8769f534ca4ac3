import type { Context } from '#platform/context.ts'
import type { Text } from '#platform/wording/words.ts'
import { createQuestionnaire, publishDraft } from '../../../../gather/questionnaires/questionnaires.ts'
import { StandingWish } from '../../../standing-askings/contract.ts'
import { createStanding } from '../../../standing-askings/standing-askings.ts'

const published = [
  // The name under which the answers of the sample world are kept.
  { from: 'relationship', name: { en: 'Half-yearly survey', ja: '半期アンケート' } },
  { from: 'case', name: { en: 'After a case', ja: '問い合わせ後アンケート' } },
] as const satisfies readonly { readonly from: string; readonly name: Text }[]

/** Their ids, by the ready one that each is. */
export type Published = Readonly<Record<(typeof published)[number]['from'], string>>

/** Two of the ready questionnaires, published as they are. */
export async function publishSurveys(context: Context): Promise<Published> {
  const ids = { relationship: '', case: '' }
  for (const { from, name } of published) {
    const { id } = await createQuestionnaire(context, { name: name[context.locale], from })
    await publishDraft(context, id)
    ids[from] = id
  }
  return ids
}

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
