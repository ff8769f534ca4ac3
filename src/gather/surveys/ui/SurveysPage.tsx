import { useAsk } from '#web/asking/api.ts'
import { Go } from '#web/kit/Go.tsx'
import { Card } from '#web/kit/page/Card.tsx'
import { Columns } from '#web/kit/page/Columns.tsx'
import { PageTitle } from '#web/kit/page/PageTitle.tsx'
import { useWords } from '#web/wording/say.ts'
import { surveyCalled } from '../words.ts'
import { AnswersTable } from './AnswersTable.tsx'
import { answersAddress } from './answers-address.ts'
import { api } from './surveys-api.ts'
import { words } from './words.ts'

/** All answers of the workspace; their scores are told on a page of their own. */
export function SurveysPage() {
  const { t, n } = useWords()
  const { data } = useAsk(api.surveys, {})
  const named = (data?.rows ?? []).slice(0, 8)
  return (
    <>
      <PageTitle
        title={t(data?.rows.length === 0 ? words.none : words.surveys)}
        acts={<Go to="/surveys/scores">{t(words.scores)}</Go>}
        {...(named.length > 0 && {
          lede: named.map(({ survey, answers }, index) => (
            <span key={survey}>
              {index === 0 ? null : ' · '}
              {t(surveyCalled(survey))} <Go to={answersAddress({ survey })}>{n.whole(answers)}</Go>
            </span>
          )),
        })}
      />
      <Columns>
        <Card title={t(words.answers)} flush>
          <AnswersTable />
        </Card>
      </Columns>
    </>
  )
}
