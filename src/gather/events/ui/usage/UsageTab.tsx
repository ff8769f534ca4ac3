import { useSearch } from '#web/address.ts'
import { useAsk } from '#web/asking/api.ts'
import { Card } from '#web/kit/page/Card.tsx'
import { Columns } from '#web/kit/page/Columns.tsx'
import { OnlyThese } from '#web/kit/page/OnlyThese.tsx'
import { EmptyState } from '#web/kit/said/EmptyState.tsx'
import type { AboutCustomer } from '#web/screens.ts'
import { useWords } from '#web/wording/say.ts'
import { words } from '../../words.ts'
import { EventTable } from '../EventTable.tsx'
import { api } from '../events-api.ts'
import { spanIn } from './span-in.ts'
import { UsageChart } from './UsageChart.tsx'

/** A customer's use over half a year, and the events behind it: the latest, or those of the days that a figure has opened. */
export function UsageTab({ customerId }: AboutCustomer) {
  const { t, n } = useWords()
  const [search, setSearch] = useSearch()
  const span = spanIn(search)
  const feed = useAsk(api.latest, { customerId, ...(span === null ? { limit: 50 } : { ...span.wish, limit: 200 }) })
  const counted = feed.data?.counted
  return (
    <Columns>
      <UsageChart customerId={customerId} />
      <Card title={t(span === null ? words.latestEvents : words.eventsOfDays)} flush>
        {span !== null && counted ? (
          <OnlyThese onAll={() => setSearch({ from: undefined, until: undefined, after: undefined, upTo: undefined })}>
            {t(
              words.countedOn,
              span.isOfDays ? n.day(span.first) : n.instant(span.first),
              span.isOfDays ? n.day(span.last) : n.instant(span.last),
              n.whole(counted.events),
              n.whole(counted.people),
              n.whole(counted.days),
              n.whole(counted.kinds),
            )}
            {feed.data && feed.data.rows.length < counted.events
              ? ` ${t(words.firstShown, n.whole(feed.data.rows.length))}`
              : null}
          </OnlyThese>
        ) : null}
        <EventTable feed={feed} ofOne empty={<EmptyState title={t(words.noEvents)} text={t(words.noEventsText)} />} />
      </Card>
    </Columns>
  )
}
