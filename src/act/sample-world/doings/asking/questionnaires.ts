import type { Context } from '#platform/context.ts'
import type { Text } from '#platform/wording/words.ts'
import { createQuestionnaire, publishDraft } from '../../../../gather/questionnaires/questionnaires.ts'

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
