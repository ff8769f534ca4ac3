import { Button, Group } from '@mantine/core'
import { useState } from 'react'
import { useGo, useSearch } from '#web/address.ts'
import { useAct, useAskPages } from '#web/asking/api.ts'
import { Go } from '#web/kit/Go.tsx'
import { PageTitle } from '#web/kit/page/PageTitle.tsx'
import { Stat } from '#web/kit/page/Stat.tsx'
import { StatStrip } from '#web/kit/page/StatStrip.tsx'
import { EmptyState } from '#web/kit/said/EmptyState.tsx'
import { ErrorState } from '#web/kit/said/ErrorState.tsx'
import { DataTable } from '#web/kit/table/DataTable.tsx'
import { useMay } from '#web/session/session.ts'
import { useWords } from '#web/wording/say.ts'
import { api, type ShownPiece } from '../content-api.ts'
import { ContentTabs } from '../unseen/ContentTabs.tsx'
import { sentences, words } from '../words.ts'
import { filterIn } from './filter-in.ts'
import { LibraryFilters } from './LibraryFilters.tsx'
import { PieceDialog } from './PieceDialog.tsx'
import { pieceColumns } from './piece-columns.tsx'
import { SettingsDialog } from './SettingsDialog.tsx'
import { SitemapDialog } from './SitemapDialog.tsx'

type Shown = ShownPiece | 'new' | 'sitemap' | 'settings' | null

/** What already exists: found, kept up to date, and its links looked at. */
export function LibraryPage() {
  const all = useWords()
  const { t, n } = all
  const go = useGo()
  const mayWrite = useMay('content.write')
  const mayImport = useMay('imports.run')
  const [search, setSearch] = useSearch()
  const [open, setOpen] = useState<Shown>(search.new !== undefined && mayWrite ? 'new' : null)
  const filter = filterIn(search)
  const pages = useAskPages(api.pieces, { ...filter, limit: 50 })
  const check = useAct(api.checkLinks, { done: words.checking })
  if (pages.query.error !== null)
    return <ErrorState error={pages.query.error} retry={() => void pages.query.refetch()} />
  const { counts, total } = pages.first ?? {}
  const isEmpty = counts?.all === 0 && Object.keys(filter).length === 0
  const close = () => {
    setOpen(null)
    if (search.new !== undefined) setSearch({ new: undefined })
  }
  const acts = mayWrite ? (
    <Group gap={8}>
      {mayImport ? (
        <Button variant="default" onClick={() => go('/imports')}>
          {t(words.importList)}
        </Button>
      ) : null}
      <Button variant="default" onClick={() => setOpen('sitemap')}>
        {t(words.sitemap)}
      </Button>
      <Button onClick={() => setOpen('new')}>{t(words.add)}</Button>
    </Group>
  ) : undefined
  const figure = (count: number) => t(sentences.stat, n.whole(count))
  return (
    <>
      <PageTitle
        title={counts === undefined ? t(words.content) : t(sentences.titleCount, n.whole(counts.all))}
        lede={t(words.lede)}
        {...(!isEmpty && { acts })}
      />
      <ContentTabs />
      {counts === undefined || isEmpty ? null : (
        <StatStrip>
          <Stat label={t(words.dead)} value={figure(counts.dead)} to="/content?link=dead" />
          <Stat label={t(words.stale)} value={figure(counts.stale)} to="/content?freshness=stale" />
          <Stat label={t(words.undated)} value={figure(counts.undated)} to="/content?freshness=unknown" />
          <Stat
            label={t(words.made)}
            value={figure(counts.made)}
            to="/content?origin=made"
            compare={t(words.madeHint)}
          />
        </StatStrip>
      )}
      {isEmpty ? null : (
        <LibraryFilters departments={pages.first?.departments ?? []}>
          {mayWrite ? (
            <Group gap={8} ml="auto">
              <Button variant="subtle" onClick={() => setOpen('settings')}>
                {t(words.settings)}
              </Button>
              <Button variant="default" loading={check.isPending} onClick={() => check.mutate({})}>
                {t(words.check)}
              </Button>
            </Group>
          ) : null}
        </LibraryFilters>
      )}
      <DataTable
        label={t(words.content)}
        columns={pieceColumns(all, mayWrite ? setOpen : null)}
        rows={pages.rows}
        rowId={({ id }) => id}
        more={pages.more}
        total={total}
        loading={pages.query.isPending}
        keep="content"
        empty={
          isEmpty ? (
            <EmptyState title={t(words.none)} text={t(words.noneText)} act={acts} />
          ) : (
            <EmptyState title={t(words.noneFound)} act={<Go to="/content">{t(words.inLibrary)}</Go>} />
          )
        }
      />
      {open === 'sitemap' ? <SitemapDialog onClose={close} /> : null}
      {open === 'settings' ? <SettingsDialog onClose={close} /> : null}
      {open === null || open === 'sitemap' || open === 'settings' ? null : (
        <PieceDialog key={open === 'new' ? 'new' : open.id} {...(open !== 'new' && { kept: open })} onClose={close} />
      )}
    </>
  )
}
