import { useEffect, useRef } from 'react'
import type { contract, Today } from '../../../act/plays/contract.ts'
import { littleKnown } from '../../../act/plays/opening/little-known.ts'
import { scopeOpened } from '../../../act/plays/opening/scope-opened.ts'
import { useSearch } from '../../address.ts'
import { everyPart } from '../../all-screens.ts'
import { type ClientOf, clientOf, useAsk } from '../../asking/api.ts'
import { Go } from '../../kit/Go.tsx'
import { Columns } from '../../kit/page/Columns.tsx'
import { PageTitle } from '../../kit/page/PageTitle.tsx'
import { EmptyState } from '../../kit/said/EmptyState.tsx'
import { ErrorState } from '../../kit/said/ErrorState.tsx'
import { LoadingRows } from '../../kit/said/LoadingRows.tsx'
import { Sentence } from '../../kit/said/Sentence.tsx'
import { Tabs, useTab } from '../../kit/Tabs.tsx'
import { LatePart } from '../../LatePart.tsx'
import { useWords, type Words } from '../../wording/say.ts'
import { TodayList } from './TodayList.tsx'
import { TodaySummary } from './TodaySummary.tsx'
import { words } from './words.ts'

const plays = clientOf<typeof contract>('plays')
const scopes = ['mine', 'team', 'snoozed'] as const
type Scope = (typeof scopes)[number]
export type TodayAnswer = Awaited<ReturnType<ClientOf<typeof contract>['today']>>

export function TodayPage() {
  const { t } = useWords()
  const bare = scopes.map((key) => ({ key, label: t(words[key]) }))
  const tab = useTab(bare)
  const scope = scopes.find((one) => one === tab) ?? 'mine'
  const answer = useAsk(plays.today, { scope })
  useTeamWhereMineIsEmpty(answer.data?.counts)
  const counts: Partial<Today['counts']> = answer.data?.counts ?? {}
  const tabs = bare.map((tab) => ({ ...tab, count: counts[tab.key] }))
  return (
    <>
      {answer.data === undefined ? (
        <TitleLoading failed={answer.isError} />
      ) : (
        <TodayTitle today={answer.data} scope={scope} />
      )}
      <Tabs tabs={tabs} label={t(words.scope)} />
      <Columns aside={<Aside />}>
        {answer.data === undefined && answer.isError ? (
          <ErrorState error={answer.error} retry={() => void answer.refetch()} />
        ) : null}
        {answer.data === undefined && !answer.isError ? <LoadingRows rows={6} height={84} /> : null}
        {answer.data === undefined ? null : answer.data.rows.length === 0 ? (
          <NobodyThere today={answer.data} scope={scope} />
        ) : (
          <TodayList today={answer.data} />
        )}
      </Columns>
    </>
  )
}

/** On arriving, whoever has nothing of their own to do sees the team's list; a tab that they choose stays chosen. */
function useTeamWhereMineIsEmpty(counts: Today['counts'] | undefined): void {
  const [{ tab }, setSearch] = useSearch()
  const arrived = useRef(false)
  useEffect(() => {
    if (counts === undefined || arrived.current) return
    arrived.current = true
    if (tab === undefined && scopeOpened(counts) === 'team') setSearch({ tab: 'team' })
  }, [counts, tab, setSearch])
}

function sumsOf(others: TodayAnswer['others'], n: Words['n']): string {
  return others.map((money) => n.moneyShort(money)).join(' + ')
}

function TitleLoading({ failed }: { readonly failed: boolean }) {
  const { t } = useWords()
  return failed ? <PageTitle title={t(words.today)} /> : <LoadingRows rows={2} height={30} />
}

function TodayTitle({ today, scope }: { readonly today: TodayAnswer; readonly scope: Scope }) {
  const { t, n, locale } = useWords()
  const { isAsked, little } = useLittleKnown(today, scope)
  const count = today.customers
  const title = scope === 'snoozed' ? words.titleSnoozed : words.title
  const parts = [
    today.atStake === null ? null : t(words.atStake, n.moneyShort(today.atStake)),
    today.renewalsWithin7Days === 0 ? null : t(words.renewals, today.renewalsWithin7Days),
    today.unpriced === 0 ? null : t(words.unpriced, today.unpriced, sumsOf(today.others, n)),
    today.withoutAmount === 0 ? null : t(words.withoutAmount, today.withoutAmount),
    today.unvalued === 0 ? null : t(words.unvalued, today.unvalued),
  ]
  if (count === 0 && scope !== 'snoozed' && isAsked) return <LoadingRows rows={2} height={30} />
  const lede = parts.filter((part) => part !== null).join(locale === 'ja' ? '' : ' ')
  return (
    <PageTitle
      title={
        count === 0 && scope !== 'snoozed'
          ? t(little ? words.titleLittle : words.titleNone)
          : t(title, count, n.whole(count))
      }
      lede={lede === '' ? undefined : <Sentence text={lede} />}
    />
  )
}

/** Where the health of most customers is not known, an empty list of the team is no good news. */
function useLittleKnown(today: TodayAnswer, scope: Scope) {
  const { data, isPending } = useAsk(plays.summary, {})
  const isOfTeam = scope === 'team' || (scope === 'mine' && today.counts.team === 0)
  return { isAsked: isPending, little: isOfTeam ? littleKnown(data?.bands ?? []) : null }
}

function NobodyThere({ today, scope }: { readonly today: TodayAnswer; readonly scope: Scope }) {
  const { t, n } = useWords()
  const { data } = useAsk(plays.summary, {})
  const { little } = useLittleKnown(today, scope)
  const customers = data?.bands.reduce((sum, band) => sum + band.customers, 0)
  if (customers === 0)
    return (
      <EmptyState
        title={t(words.firstTitle)}
        text={t(words.firstText)}
        act={<Go to="/imports/new">{t(words.bringCustomers)}</Go>}
      />
    )
  if (scope === 'snoozed') return <EmptyState title={t(words.noneSnoozedTitle)} text={t(words.noneSnoozedText)} />
  if (little)
    return (
      <EmptyState
        title={t(words.littleTitle, n.whole(little.known), n.whole(little.of))}
        text={t(words.littleText)}
        act={<Go to="/health">{t(words.seeCoverage)}</Go>}
      />
    )
  const mine = scope === 'mine'
  return (
    <EmptyState
      title={t(mine ? words.noneMineTitle : words.noneTeamTitle)}
      text={t(mine ? words.noneMineText : words.noneTeamText)}
      act={<Go to={mine ? '/?tab=team' : '/customers'}>{t(mine ? words.seeTeam : words.seeCustomers)}</Go>}
    />
  )
}

function Aside() {
  return (
    <>
      <TodaySummary />
      {everyPart('todayCards').map((card) => (
        <LatePart key={card.key} of={card} props={{}} />
      ))}
    </>
  )
}
