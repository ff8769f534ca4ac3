/** Why an attribute cannot foretell who leaves: it is known only afterwards, or it is a statement of the outcome itself. */
export type Tells = 'known afterwards' | 'the outcome itself'

const leaving =
  '(?:churn(?:ed)?|cancel(?:led|ed|lation|ation)?|attrition|termination|exit|reasonforleaving|closedlost|解約|退会|離反|離脱|失注|契約終了)'
const afterwards = new RegExp(
  `${leaving}(?:reason|category|comment|survey|feedback|interview|code|date|month|day|on|at|の?理由|コメント|アンケート|ヒアリング|日時?|年月|月|事由|要因|メモ|詳細)s?$|^reasonfor(?:leaving|churn|cancel\\w*)$|^(?:leaving|departure)reason$`,
)
const itself = new RegExp(
  `${leaving}(?:score|probability|risk|label|value|flag|prediction|predicted|スコア|確率|リスク|予測|フラグ|見込み?度|区分|率)s?$|^(?:is)?churn(?:ed)?$|^(?:predicted|pred)churn$|^customerstatus$|^(?:解約|離反|解約済み?)$|^(?:naivebayes|nb)\\w*churn|churn\\w*naivebayes`,
)

/** What a heading says of its column: churn reason, 解約スコア, exit survey; null where it says nothing of the outcome. */
export function tellsOutcome(heading: string): Tells | null {
  const key = heading
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '')
  if (afterwards.test(key)) return 'known afterwards'
  return itself.test(key) ? 'the outcome itself' : null
}
