import { Button, Group } from '@mantine/core'
import { useGo } from '#web/address.ts'
import { useAct, useAsk } from '#web/asking/api.ts'
import { Card } from '#web/kit/page/Card.tsx'
import { Columns } from '#web/kit/page/Columns.tsx'
import { PageTitle } from '#web/kit/page/PageTitle.tsx'
import { Answer } from '#web/kit/said/Answer.tsx'
import { EmptyState } from '#web/kit/said/EmptyState.tsx'
import { useMay } from '#web/session/session.ts'
import { useWords } from '#web/wording/say.ts'
import { api, scorecards } from '../health-api.ts'
import { sentences, words } from '../words.ts'
import { CoverageCard } from './CoverageCard.tsx'
import { titles } from './page-words.ts'
import { ScorecardTable } from './ScorecardTable.tsx'
import { StandingCard } from './StandingCard.tsx'

/** The scorecards in the order in which they are tried, where everyone stands, and how far the data reaches. */
export function HealthPage() {
  const { t, n } = useWords()
  const go = useGo()
  const mayDesign = useMay('health.design')
  const mayRead = useMay('health.override')
  const standing = useAsk(api.distribution, {})
  const list = useAsk(scorecards.list, {})
  const recompute = useAct(api.recompute, { done: words.ordered })
  const create = useAct(scorecards.create, {
    onDone: ({ id }) => go(`/health/scorecards/${id}`),
  })
  const risk = standing.data?.rows.find(({ band }) => band === 'risk')?.customers ?? 0
  const all = standing.data?.customers ?? 0
  const unknown = standing.data?.rows.find(({ band }) => band === null)?.customers ?? 0
  const unknownOnes = unknown === 0 ? null : n.whole(unknown)
  const title =
    standing.data === undefined || all === 0
      ? t(words.health)
      : risk === 0
        ? t(titles.calm, n.whole(all), unknownOnes)
        : t(titles.page, n.whole(risk), n.whole(all), unknownOnes)
  const acts = (
    <Group gap="xs">
      {mayRead ? (
        <Button variant="default" loading={recompute.isPending} onClick={() => recompute.mutate({})}>
          {t(words.recompute)}
        </Button>
      ) : null}
      {mayDesign ? (
        <Button loading={create.isPending} onClick={() => create.mutate({ name: words.newName })}>
          {t(words.newScorecard)}
        </Button>
      ) : null}
    </Group>
  )
  const read = standing.data?.readAt
  return (
    <>
      <PageTitle title={title} {...(read ? { lede: t(sentences.readAt, n.instant(read)) } : {})} acts={acts} />
      <Columns aside={<StandingCard />}>
        <Card title={t(words.scorecards)} sub={t(words.scorecardsLede)} flush>
          <Answer
            of={list}
            empty={({ rows }) =>
              rows.length === 0 ? <EmptyState title={t(words.noCards)} text={t(words.noCardsText)} /> : null
            }
          >
            {({ rows }) => <ScorecardTable rows={rows} />}
          </Answer>
        </Card>
        <CoverageCard />
      </Columns>
    </>
  )
}
