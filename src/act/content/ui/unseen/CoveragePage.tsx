import { Button, Select } from '@mantine/core'
import { useState } from 'react'
import { useSearch } from '#web/address.ts'
import { useAsk, useAskPages } from '#web/asking/api.ts'
import { PageTitle } from '#web/kit/page/PageTitle.tsx'
import { EmptyState } from '#web/kit/said/EmptyState.tsx'
import { ErrorState } from '#web/kit/said/ErrorState.tsx'
import { LoadingRows } from '#web/kit/said/LoadingRows.tsx'
import { useMay } from '#web/session/session.ts'
import { useWords } from '#web/wording/say.ts'
import { api as segments } from '../../../../see/segments/ui/segments-api.ts'
import { Among } from '../../contract/coverage.ts'
import css from '../content.module.css'
import { api, type ShownGroup } from '../content-api.ts'
import { ContentTabs } from './ContentTabs.tsx'
import { CoverageCard } from './CoverageCard.tsx'
import { CustomersDialog, type Figure } from './CustomersDialog.tsx'
import { sentences, words } from './coverage-words.ts'
import { GroupDialog } from './GroupDialog.tsx'
import { percentSaid } from './percent-said.ts'
import { SegmentDialog } from './SegmentDialog.tsx'

const most = 10
const spans = ['30', '90', '365']

/** Who has seen none of the pages that belong together, for each group and for all of them. */
export function CoveragePage() {
  const { t, n } = useWords()
  const mayWrite = useMay('content.write')
  const maySegment = useMay('segments.write')
  const [search, setSearch] = useSearch()
  const [left, leave] = useState<ReadonlySet<string>>(new Set())
  const [edited, edit] = useState<ShownGroup | 'new' | null>(null)
  const [figure, setFigure] = useState<Figure | null>(null)
  const [isMaking, make] = useState(false)
  const groups = useAskPages(api.groups, { limit: 50 })
  const named = useAsk(segments.list, {})
  const among = Among.catch('buyers').parse(search.among ?? 'buyers')
  const withinDays = spans.includes(search.within ?? '') ? Number(search.within) : null
  const chosen = groups.rows.filter(({ id }) => !left.has(id)).slice(0, most)
  const wish = { groups: chosen.map(({ id }) => id), among, withinDays }
  const found = useAsk(api.coverage, wish, { enabled: chosen.length > 0 })
  const error = groups.query.error ?? found.error
  if (error !== null) return <ErrorState error={error} retry={() => void found.refetch()} />
  const add = mayWrite ? (
    <Button variant="default" onClick={() => edit('new')}>
      {t(words.addGroup)}
    </Button>
  ) : undefined
  const none = found.data?.none
  const title =
    none === null || none === undefined || none.percent === null
      ? t(words.coverage)
      : t(sentences.title, percentSaid(none.percent), n.whole(none.unseen), n.whole(none.of))
  const isEmpty = groups.first?.rows.length === 0
  return (
    <>
      <PageTitle title={title} lede={t(words.lede)} {...(!isEmpty && { acts: add })} />
      <ContentTabs />
      {isEmpty ? <EmptyState title={t(words.none)} text={t(words.noneText)} act={add} /> : null}
      {isEmpty ? null : (
        <div className={css.filters}>
          <Select
            label={t(words.of)}
            data={[
              { value: 'buyers', label: t(words.buyers) },
              { value: 'everyone', label: t(words.everyone) },
              ...(named.data?.rows ?? []).map(({ id, name }) => ({ value: id, label: name })),
            ]}
            value={among}
            onChange={(value) => setSearch({ among: value === 'buyers' ? undefined : (value ?? undefined) })}
            allowDeselect={false}
            searchable
            w={260}
          />
          <Select
            label={t(words.within)}
            data={[
              { value: '', label: t(words.ever) },
              ...spans.map((value) => ({ value, label: t(sentences.days, value) })),
            ]}
            value={withinDays === null ? '' : String(withinDays)}
            onChange={(value) => setSearch({ within: value || undefined })}
            allowDeselect={false}
            w={170}
          />
        </div>
      )}
      {groups.query.isPending || (chosen.length > 0 && found.isPending) ? <LoadingRows rows={5} /> : null}
      {isEmpty || groups.first === undefined || (found.data === undefined && chosen.length > 0) ? null : (
        <CoverageCard
          groups={groups.rows}
          chosen={new Set(wish.groups)}
          coverage={found.data}
          onChoose={(id, isChosen) => leave(new Set(isChosen ? [...left].filter((one) => one !== id) : [...left, id]))}
          onShow={setFigure}
          {...(mayWrite && { onEdit: edit })}
          {...(maySegment && { onSegment: () => make(true) })}
        />
      )}
      {edited === null ? null : <GroupDialog {...(edited !== 'new' && { kept: edited })} onClose={() => edit(null)} />}
      {figure === null ? null : <CustomersDialog wish={wish} figure={figure} onClose={() => setFigure(null)} />}
      {isMaking ? (
        <SegmentDialog wish={wish} names={chosen.map(({ name }) => name)} onClose={() => make(false)} />
      ) : null}
    </>
  )
}
