import { Button, Checkbox, TextInput } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { useState } from 'react'
import { useGo, useSearch } from '#web/address.ts'
import { useAskPages } from '#web/asking/api.ts'
import { PageTitle } from '#web/kit/page/PageTitle.tsx'
import { EmptyState } from '#web/kit/said/EmptyState.tsx'
import { ErrorState } from '#web/kit/said/ErrorState.tsx'
import { useMay } from '#web/session/session.ts'
import { useWords, type Words } from '#web/wording/say.ts'
import { NotLearntNote } from '../../../attributes/ui/NotLearntNote.tsx'
import { words } from '../../words.ts'
import css from '../events.module.css'
import { api } from '../events-api.ts'
import { CatalogueTable } from './CatalogueTable.tsx'
import { JunkNote } from './JunkNote.tsx'
import { NameDialog } from './NameDialog.tsx'
import { RemoveNames } from './RemoveNames.tsx'
import { WaitingNote } from './WaitingNote.tsx'

/** The catalogue: every event name, what it carries, how often it comes. */
export function EventsPage() {
  const { t, n } = useWords()
  const go = useGo()
  const [search, setSearch] = useSearch()
  const [openId, setOpenId] = useState<string | null>(null)
  const withHidden = search.hidden === 'yes'
  const [typed, type] = useState('')
  const [text] = useDebouncedValue(typed.trim(), 200)
  const [chosen, choose] = useState<ReadonlySet<string>>(new Set())
  const pages = useAskPages(api.names, { hidden: withHidden, ...(text !== '' && { text }), limit: 100 })
  const mayWrite = useMay('events.write')
  if (pages.query.error !== null)
    return <ErrorState error={pages.query.error} retry={() => void pages.query.refetch()} />
  const { rows, first } = pages
  const opened = rows.find(({ id }) => id === openId)
  const live = (
    <>
      <Button variant="default" onClick={() => go('/attributes')}>
        {t(words.attributes)}
      </Button>
      <Button variant="default" onClick={() => go('/events/live')}>
        {t(words.live)}
      </Button>
    </>
  )
  return (
    <>
      <PageTitle title={titleOf(first, text !== '', t, n)} lede={t(words.catalogueLede)} acts={live} />
      <WaitingNote />
      <JunkNote />
      <NotLearntNote kinds={['event', 'property']} />
      <div className={css.bar}>
        <TextInput
          aria-label={t(words.findName)}
          placeholder={t(words.findName)}
          value={typed}
          onChange={(event) => type(event.currentTarget.value)}
        />
        <Checkbox
          label={t(words.showHidden)}
          checked={withHidden}
          onChange={(event) => setSearch({ hidden: event.currentTarget.checked ? 'yes' : undefined })}
        />
      </div>
      <CatalogueTable
        rows={rows}
        more={pages.more}
        total={first?.total}
        loading={pages.query.isPending}
        onOpen={({ id }) => setOpenId(id)}
        {...(mayWrite && { chosen, onChoose: choose, bulk: <RemoveNames chosen={chosen} onDone={choose} /> })}
        empty={text === '' ? <NoEvents /> : <EmptyState title={t(words.noSuchName)} />}
      />
      {opened === undefined ? null : <NameDialog of={opened} key={opened.id} onClose={() => setOpenId(null)} />}
    </>
  )
}

function NoEvents() {
  const { t } = useWords()
  const go = useGo()
  const mayImport = useMay('imports.run')
  return (
    <EmptyState
      title={t(words.noEvents)}
      text={t(words.noEventsText)}
      act={mayImport ? <Button onClick={() => go('/imports/new')}>{t(words.importEvents)}</Button> : undefined}
    />
  )
}

type Catalogue = { readonly total: number; readonly arriving: number; readonly perDay: number }

function titleOf(of: Catalogue | undefined, isSearched: boolean, t: Words['t'], n: Words['n']): string {
  if (of === undefined || isSearched) return t(words.title)
  if (of.total === 0) return t(words.noEvents)
  if (of.perDay === 0) return t(words.catalogueQuiet)
  const { arriving, perDay } = of
  return t(words.catalogueTitle, arriving, n.number(perDay < 10 ? Math.round(perDay * 10) / 10 : Math.round(perDay)))
}
