import { useMemo } from 'react'
import { useSearch } from '#web/address.ts'
import { useAsk } from '#web/asking/api.ts'
import { SaveCsvButton } from '#web/kit/files/SaveCsvButton.tsx'
import { Go } from '#web/kit/Go.tsx'
import { PageTitle } from '#web/kit/page/PageTitle.tsx'
import { Stat } from '#web/kit/page/Stat.tsx'
import { StatStrip } from '#web/kit/page/StatStrip.tsx'
import { EmptyState } from '#web/kit/said/EmptyState.tsx'
import { ErrorState } from '#web/kit/said/ErrorState.tsx'
import { Tabs, useTab } from '#web/kit/Tabs.tsx'
import { useWords } from '#web/wording/say.ts'
import { verdicts } from '../sentiment/said.ts'
import { verdictNames } from '../words.ts'
import { filterIn } from './listing/filter-in.ts'
import { TextsTable } from './listing/TextsTable.tsx'
import { TopicsTable, textsAddress } from './listing/TopicsTable.tsx'
import { VerbatimFilters } from './listing/VerbatimFilters.tsx'
import { QuestionsPanel } from './sorting/QuestionsPanel.tsx'
import { TagsPanel } from './sorting/TagsPanel.tsx'
import { api, type ShownTotals } from './verbatims-api.ts'
import { sentences, words } from './words.ts'

/** What customers write: what they speak of, how they mean it, and the texts behind every figure. */
export function VerbatimsPage() {
  const { t, n } = useWords()
  const [search] = useSearch()
  const today = useMemo(() => new Intl.DateTimeFormat('sv-SE', { timeZone: n.zone }).format(new Date()), [n.zone])
  const tabs = (['topics', 'texts', 'tags', 'questions'] as const).map((key) => ({ key, label: t(words[key]) }))
  const tab = useTab(tabs)
  const filter = filterIn(search, today)
  const found = useAsk(api.topics, { ...filter, limit: 100 })
  if (found.error !== null) return <ErrorState error={found.error} retry={() => void found.refetch()} />
  const totals = found.data?.totals
  const isEmpty = totals?.said === 0 && Object.keys(filter).length === 0
  const isSorting = tab === 'tags' || tab === 'questions'
  return (
    <>
      <PageTitle
        title={totals === undefined || totals.said === 0 ? t(words.verbatims) : t(sentences.said, n.whole(totals.said))}
        {...(totals !== undefined && totals.said > 0 && { lede: <Lede of={totals} /> })}
        {...(!isEmpty &&
          !isSorting && { acts: <SaveCsvButton from="/verbatim-file" wish={filter} named={t(words.verbatims)} /> })}
      />
      <Tabs tabs={tabs} label={t(words.verbatims)} />
      {isSorting || isEmpty ? null : (
        <>
          <VerbatimFilters />
          {totals === undefined ? null : (
            <StatStrip>
              {verdicts.map((verdict) => (
                <Stat
                  key={verdict}
                  label={t(verdictNames[verdict])}
                  value={n.whole(totals[verdict])}
                  to={textsAddress({ ...search, verdict })}
                />
              ))}
            </StatStrip>
          )}
        </>
      )}
      {tab === 'tags' ? <TagsPanel /> : null}
      {tab === 'questions' ? <QuestionsPanel /> : null}
      {isEmpty && !isSorting ? (
        <EmptyState
          title={t(words.none)}
          text={t(words.noneText)}
          act={<Go to="/verbatims?tab=questions">{t(words.questions)}</Go>}
        />
      ) : null}
      {tab === 'topics' && !isEmpty ? <TopicsTable today={today} /> : null}
      {tab === 'texts' && !isEmpty ? <TextsTable today={today} /> : null}
    </>
  )
}

/** Of how much the lexicon speaks, and what it leaves out. */
function Lede({ of: totals }: { readonly of: ShownTotals }) {
  const { t, n } = useWords()
  const { positive, negative, mixed, unsure, nothing, unread, withheld } = totals
  const sure = positive + negative + mixed
  const meant = Math.max(0, sure + unsure - nothing)
  const parts = [
    t(sentences.lede, meant === 0 ? n.whole(0) : n.percent(sure / meant), n.whole(nothing)),
    unread > 0 ? t(sentences.waiting, n.whole(unread)) : '',
    withheld > 0 ? t(sentences.withheld, n.whole(withheld)) : '',
  ]
  return <>{parts.filter((part) => part !== '').join(' ')}</>
}
