import { Button } from '@mantine/core'
import type { ReactNode } from 'react'
import type { Text } from '#platform/wording/words.ts'
import { useGo } from '#web/address.ts'
import { everyPart } from '#web/all-screens.ts'
import { useAsk } from '#web/asking/api.ts'
import { Go } from '#web/kit/Go.tsx'
import { Card } from '#web/kit/page/Card.tsx'
import { Columns } from '#web/kit/page/Columns.tsx'
import { PageTitle } from '#web/kit/page/PageTitle.tsx'
import { Tabs, useTab } from '#web/kit/Tabs.tsx'
import { LatePart } from '#web/LatePart.tsx'
import { useSession } from '#web/session/session.ts'
import { useWords } from '#web/wording/say.ts'
import { surveyCalled } from '../words.ts'
import { AnswersTable } from './AnswersTable.tsx'
import { answersAddress } from './answers-address.ts'
import { api } from './surveys-api.ts'
import { words } from './words.ts'

/** What was answered, and beside it what others do with surveys: the questions, who is asked. */
export function SurveysPage() {
  const { t } = useWords()
  const { permissions } = useSession()
  const parts = everyPart('surveyTabs').filter(({ permission }) => permissions.includes(permission))
  const tabs = [
    { key: 'answers', label: t(words.answers) },
    ...parts.map(({ key, label }) => ({ key, label: t(label) })),
  ]
  const tab = useTab(tabs)
  const chosen = parts.find(({ key }) => key === tab)
  const strip = parts.length === 0 ? null : <Tabs tabs={tabs} label={t(words.surveys)} />
  if (chosen === undefined)
    return <AnswersPart tabs={strip} begins={parts.filter(({ begin }) => begin !== undefined)} />
  return (
    <>
      <PageTitle title={t(words.surveys)} />
      {strip}
      <LatePart of={chosen} props={{}} />
    </>
  )
}

type Begin = { readonly key: string; readonly begin?: Text }

/** All answers of the workspace; their scores are told on a page of their own. */
function AnswersPart({ tabs, begins }: { readonly tabs: ReactNode; readonly begins: readonly Begin[] }) {
  const { t, n } = useWords()
  const go = useGo()
  const { data } = useAsk(api.surveys, {})
  const isEmpty = data?.rows.length === 0
  const named = (data?.rows ?? []).slice(0, 8)
  return (
    <>
      <PageTitle
        title={t(isEmpty ? words.none : words.surveys)}
        acts={
          isEmpty ? (
            begins.map(({ key, begin }) =>
              begin === undefined ? null : (
                <Button key={key} onClick={() => go(`/surveys?tab=${key}&new=yes`)}>
                  {t(begin)}
                </Button>
              ),
            )
          ) : (
            <>
              <Go to="/surveys/scores">{t(words.scores)}</Go>
              <Go to="/verbatims">{t(words.verbatims)}</Go>
              <Go to="/quotes">{t(words.quotes)}</Go>
              <Go to="/interviews">{t(words.interviews)}</Go>
              <Go to="/touchpoints">{t(words.touchpoints)}</Go>
            </>
          )
        }
        {...(named.length > 0 && {
          lede: named.map(({ survey, answers }, index) => (
            <span key={survey}>
              {index === 0 ? null : ' · '}
              {t(surveyCalled(survey))} <Go to={answersAddress({ survey })}>{n.whole(answers)}</Go>
            </span>
          )),
        })}
      />
      {tabs}
      <Columns>
        <Card title={t(words.answers)} flush>
          <AnswersTable />
        </Card>
      </Columns>
    </>
  )
}
