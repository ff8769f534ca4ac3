import { Button } from '@mantine/core'
import { useState } from 'react'
import { useSearch } from '#web/address.ts'
import { useAsk } from '#web/asking/api.ts'
import { PageTitle } from '#web/kit/page/PageTitle.tsx'
import { Answer } from '#web/kit/said/Answer.tsx'
import { EmptyState } from '#web/kit/said/EmptyState.tsx'
import { Tabs, useTab } from '#web/kit/Tabs.tsx'
import { useMay } from '#web/session/session.ts'
import { useWords } from '#web/wording/say.ts'
import { layers } from '../contract/kpi.ts'
import css from './kpis.module.css'
import { api, type ShownStructure } from './kpis-api.ts'
import { menuWords } from './menu-words.ts'
import { FileCard } from './parts/FileCard.tsx'
import { HypothesesCard } from './parts/HypothesesCard.tsx'
import { LayerCard } from './structure/LayerCard.tsx'
import { OverCard } from './structure/OverCard.tsx'
import { sentences, words } from './words.ts'
import { KpiDialog } from './writing/KpiDialog.tsx'
import { SupposeDialog } from './writing/SupposeDialog.tsx'

/** All by which the company steers, in its three layers, seen from the business or from its customers. */
export function KpisPage() {
  const { t } = useWords()
  const structure = useAsk(api.structure, {})
  const mayWrite = useMay('kpis.write')
  const [search, setSearch] = useSearch()
  const [adding, setAdding] = useState(search.new !== undefined && mayWrite)
  const close = () => {
    setAdding(false)
    if (search.new !== undefined) setSearch({ new: undefined })
  }
  const add = mayWrite ? <Button onClick={() => setAdding(true)}>{t(words.add)}</Button> : undefined
  return (
    <>
      <Answer of={structure}>
        {(shown) =>
          shown.rows.length === 0 ? (
            <>
              <PageTitle title={t(menuWords.kpis)} lede={t(words.lede)} />
              <EmptyState title={t(words.none)} text={t(words.noneText)} act={add} />
              <FileCard />
            </>
          ) : (
            <Structure shown={shown} add={add} />
          )
        }
      </Answer>
      {adding ? <KpiDialog onClose={close} /> : null}
    </>
  )
}

type StructureProps = { readonly shown: ShownStructure; readonly add: React.ReactNode }

function Structure({ shown: { rows: all, hypotheses }, add }: StructureProps) {
  const { t, n } = useWords()
  const readings = useAsk(api.readings, { periods: 3 })
  const mayWrite = useMay('kpis.write')
  const [supposing, setSupposing] = useState(false)
  const views = [
    { key: 'business', label: t(words.businessView) },
    { key: 'customers', label: t(words.customersView) },
  ]
  const ordered = useTab(views) === 'customers' ? [...layers].reverse() : layers
  const rows = all.filter(({ use }) => use !== 'over')
  const lacking = rows.filter(({ gaps }) => gaps.includes('nobody answers')).length
  const nameOf = (id: string) => all.find((one) => one.id === id)?.name ?? ''
  const told = readings.data && new Map(readings.data.rows.map((one) => [one.id, one]))
  const title =
    lacking === 0
      ? t(sentences.title, n.whole(rows.length))
      : t(sentences.titleLacking, n.whole(rows.length), n.whole(lacking))
  return (
    <>
      <PageTitle title={title} lede={t(words.lede)} acts={add} />
      <Tabs label={t(words.view)} tabs={views} />
      <div className={css.layers}>
        {ordered.map((layer) => (
          <LayerCard key={layer} layer={layer} kpis={rows} nameOf={nameOf} readings={told ?? null} />
        ))}
      </div>
      <HypothesesCard
        hypotheses={hypotheses}
        nameOf={nameOf}
        onAdd={mayWrite && rows.length > 1 ? () => setSupposing(true) : undefined}
      />
      <OverCard kpis={all.filter(({ use }) => use === 'over')} />
      <FileCard />
      {supposing ? <SupposeDialog kpis={rows} onClose={() => setSupposing(false)} /> : null}
    </>
  )
}
