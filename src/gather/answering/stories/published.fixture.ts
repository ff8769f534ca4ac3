import type { Api } from '../../../../test/world.ts'

const said = (en: string, ja: string) => ({ en, ja })

/** A score that is asked for, why where it is low, and whether it may be quoted. */
export const npsAsked = {
  title: said('How likely are you to recommend us?', 'おすすめ度のアンケート'),
  questions: [
    {
      kind: 'nps' as const,
      key: 'nps',
      text: said('How likely are you to recommend Sumire?', 'すみれを人に薦める可能性はどのくらいですか。'),
      low: said('Not at all', 'まったくない'),
      high: said('Very likely', '非常に高い'),
      required: true,
    },
    {
      kind: 'longText' as const,
      key: 'why',
      text: said('What was amiss?', '何が足りませんでしたか。'),
      showIf: { rules: [{ question: 'nps', is: 'atMost' as const, than: 6 }] },
    },
    { kind: 'shortText' as const, key: 'more', text: said('Anything else?', 'ほかにありますか。') },
  ],
  ends: [
    {
      key: 'sorry',
      showIf: { rules: [{ question: 'nps', is: 'atMost' as const, than: 6 }] },
      title: said('We will do better', '改善に努めます'),
    },
  ],
  thanks: { title: said('Thank you', 'ありがとうございました') },
}

export async function publishedIn(api: Api, asked: object = npsAsked, name = 'Yearly NPS') {
  const { id: questionnaireId } = await api.questionnaires.create({ name, asked: asked as typeof npsAsked })
  const { id: versionId } = await api.questionnaires.publish({ id: questionnaireId })
  return { questionnaireId, versionId }
}

export function refusalOf(act: Promise<unknown>): Promise<string> {
  return act.then(
    () => 'taken',
    (problem: { status: number; message: string }) => `${problem.status} ${problem.message}`,
  )
}
