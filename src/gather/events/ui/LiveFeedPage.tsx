import { Checkbox, Select, Switch } from '@mantine/core'
import { useState } from 'react'
import { useSearch } from '#web/address.ts'
import { useAsk } from '#web/asking/api.ts'
import { still } from '#web/asking/live/live.ts'
import { useUnheard } from '#web/asking/live/use-live.ts'
import { Go } from '#web/kit/Go.tsx'
import { PageTitle } from '#web/kit/page/PageTitle.tsx'
import { EmptyState } from '#web/kit/said/EmptyState.tsx'
import { useWords } from '#web/wording/say.ts'
import { words } from '../words.ts'
import { EventTable } from './EventTable.tsx'
import css from './events.module.css'
import { api } from './events-api.ts'

/** What arrived last, and whatever arrives, as long as the page is followed. */
export function LiveFeedPage() {
  const { t } = useWords()
  const [search, setSearch] = useSearch()
  const [isFollowed, setFollowed] = useState(true)
  const names = useAsk(api.names, {})
  const wish = {
    limit: 100,
    ...(search.name && { name: search.name }),
    ...(search.waiting === 'yes' && { waiting: true }),
  }
  const unheard = useUnheard(2_000)
  const feed = useAsk(api.latest, wish, isFollowed ? { refetchInterval: unheard, meta: {} } : { meta: still })
  return (
    <>
      <PageTitle
        title={t(words.liveTitle)}
        lede={t(words.liveLede)}
        acts={<Go to="/events">{t(words.toCatalogue)}</Go>}
      />
      <div className={css.filters}>
        <Select
          label={t(words.filterName)}
          data={names.data?.rows.map(({ name }) => name) ?? []}
          value={search.name ?? null}
          onChange={(name) => setSearch({ name: name ?? undefined })}
          searchable
          clearable
        />
        <Checkbox
          label={t(words.filterWaiting)}
          checked={search.waiting === 'yes'}
          onChange={(event) => setSearch({ waiting: event.currentTarget.checked ? 'yes' : undefined })}
        />
        <Switch
          label={t(words.follow)}
          checked={isFollowed}
          onChange={(event) => setFollowed(event.currentTarget.checked)}
        />
      </div>
      <EventTable feed={feed} empty={<EmptyState title={t(words.nothingFits)} text={t(words.noEventsText)} />} />
    </>
  )
}
