import { useAsk } from '#web/asking/api.ts'
import { Card } from '#web/kit/page/Card.tsx'
import { Columns } from '#web/kit/page/Columns.tsx'
import { PageTitle } from '#web/kit/page/PageTitle.tsx'
import { useWords } from '#web/wording/say.ts'
import { AnswersTable } from './AnswersTable.tsx'
import { LoyaltyCard } from './LoyaltyCard.tsx'
import { api } from './surveys-api.ts'
import { words } from './words.ts'

/** All answers of the workspace, and the score by month. */
export function SurveysPage() {
  const { t, n } = useWords()
  const { data } = useAsk(api.surveys, {})
  const named = (data?.rows ?? []).map(({ survey, answers }) => `${survey} ${n.whole(answers)}`)
  return (
    <>
      <PageTitle
        title={t(data?.rows.length === 0 ? words.none : words.surveys)}
        {...(named.length > 0 && { lede: n.list(named.slice(0, 8)) })}
      />
      <Columns>
        <LoyaltyCard />
        <Card title={t(words.answers)} flush>
          <AnswersTable />
        </Card>
      </Columns>
    </>
  )
}
