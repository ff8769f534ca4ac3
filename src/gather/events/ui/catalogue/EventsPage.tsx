import { Button, Checkbox } from '@mantine/core'
import { useState } from 'react'
import { useGo, useSearch } from '#web/address.ts'
import { useAsk } from '#web/api.ts'
import { PageTitle } from '#web/kit/page/PageTitle.tsx'
import { EmptyState } from '#web/kit/said/EmptyState.tsx'
import { ErrorState } from '#web/kit/said/ErrorState.tsx'
import { useWords, type Words } from '#web/say.ts'
import { useMay } from '#web/session.ts'
import { words } from '../../words.ts'
import { api, type ShownName } from '../events-api.ts'
import { CatalogueTable } from './CatalogueTable.tsx'
import { JunkNote } from './JunkNote.tsx'
import { NameDialog } from './NameDialog.tsx'
import { WaitingNote } from './WaitingNote.tsx'

/** The catalogue: every event name, what it carries, how often it comes. */
export function EventsPage() {
  const { t, n } = useWords()
  const go = useGo()
  const [search, setSearch] = useSearch()
  const [openId, setOpenId] = useState<string | null>(null)
  const withHidden = search.hidden === 'yes'
  const catalogue = useAsk(api.names, { hidden: withHidden })
  const mayImport = useMay('imports.run')
  if (catalogue.error !== null) return <ErrorState error={catalogue.error} retry={() => void catalogue.refetch()} />
  const rows = catalogue.data?.rows ?? []
  const opened = rows.find(({ id }) => id === openId)
  const live = (
    <Button variant="default" onClick={() => go('/events/live')}>
      {t(words.live)}
    </Button>
  )
  return (
    <>
      <PageTitle title={titleOf(rows, catalogue.data?.perDay, t, n)} lede={t(words.catalogueLede)} acts={live} />
      <WaitingNote />
      <JunkNote />
      <Checkbox
        label={t(words.showHidden)}
        checked={withHidden}
        mb="sm"
        onChange={(event) => setSearch({ hidden: event.currentTarget.checked ? 'yes' : undefined })}
      />
      <CatalogueTable
        rows={rows}
        loading={catalogue.isPending}
        onOpen={({ id }) => setOpenId(id)}
        empty={
          <EmptyState
            title={t(words.noEvents)}
            text={t(words.noEventsText)}
            act={mayImport ? <Button onClick={() => go('/imports/new')}>{t(words.importEvents)}</Button> : undefined}
          />
        }
      />
      {opened === undefined ? null : <NameDialog of={opened} key={opened.id} onClose={() => setOpenId(null)} />}
    </>
  )
}

function titleOf(rows: readonly ShownName[], perDay: number | undefined, t: Words['t'], n: Words['n']): string {
  if (perDay === undefined) return t(words.title)
  if (rows.length === 0) return t(words.noEvents)
  if (perDay === 0) return t(words.catalogueQuiet)
  const arriving = rows.filter(({ last28Days }) => last28Days > 0).length
  return t(words.catalogueTitle, arriving, n.number(perDay < 10 ? Math.round(perDay * 10) / 10 : Math.round(perDay)))
}
