import { Button, Group } from '@mantine/core'
import { useState } from 'react'
import { useGo, usePathParts } from '#web/address.ts'
import { useAct, useAsk } from '#web/asking/api.ts'
import { useConfirm } from '#web/kit/form/use-confirm.ts'
import { Go } from '#web/kit/Go.tsx'
import { Columns } from '#web/kit/page/Columns.tsx'
import { PageTitle } from '#web/kit/page/PageTitle.tsx'
import { Answer } from '#web/kit/said/Answer.tsx'
import { EmptyState } from '#web/kit/said/EmptyState.tsx'
import { useMay } from '#web/session/session.ts'
import { useWords } from '#web/wording/say.ts'
import { layerNames } from '../words.ts'
import { api, type ShownKpi, type ShownStructure } from './kpis-api.ts'
import { AboutCard } from './parts/AboutCard.tsx'
import { HistoryCard } from './parts/HistoryCard.tsx'
import { HypothesesCard } from './parts/HypothesesCard.tsx'
import { PartsCard } from './parts/PartsCard.tsx'
import { sentences, words } from './words.ts'
import { KpiDialog } from './writing/KpiDialog.tsx'
import { PartsDialog } from './writing/PartsDialog.tsx'
import { SupposeDialog } from './writing/SupposeDialog.tsx'

/** One KPI: what it was, what it is made of, what is thought to move it, who answers for it. */
export function KpiPage() {
  const { t } = useWords()
  const { kpiId = '' } = usePathParts()
  const structure = useAsk(api.structure, {})
  return (
    <Answer of={structure}>
      {(shown) => {
        const kpi = shown.rows.find(({ id }) => id === kpiId)
        return kpi === undefined ? <EmptyState title={t(words.none)} /> : <Kpi kpi={kpi} shown={shown} />
      }}
    </Answer>
  )
}

type Writing = 'kpi' | 'parts' | 'hypothesis' | null

function Kpi({ kpi, shown: { rows, hypotheses } }: { readonly kpi: ShownKpi; readonly shown: ShownStructure }) {
  const { t } = useWords()
  const mayWrite = useMay('kpis.write') && kpi.usedUntil === null
  const [writing, setWriting] = useState<Writing>(null)
  const nameOf = (id: string) => rows.find((one) => one.id === id)?.name ?? ''
  const own = hypotheses.filter(({ fromId, toId }) => fromId === kpi.id || toId === kpi.id)
  const close = () => setWriting(null)
  return (
    <>
      <PageTitle
        title={kpi.name}
        lede={
          <>
            {t(layerNames[kpi.layer])} · <Go to="/kpis">{t(words.back)}</Go>
          </>
        }
        acts={
          mayWrite ? (
            <Group gap="xs">
              <RemoveButton kpi={kpi} touched={own.length} />
              <Button onClick={() => setWriting('kpi')}>{t(words.edit)}</Button>
            </Group>
          ) : undefined
        }
      />
      <Columns aside={<AboutCard kpi={kpi} kpis={rows} />}>
        <HistoryCard kpi={kpi} />
        <PartsCard kpi={kpi} kpis={rows} onEdit={mayWrite ? () => setWriting('parts') : undefined} />
        <HypothesesCard
          hypotheses={own}
          nameOf={nameOf}
          onAdd={mayWrite && rows.length > 1 ? () => setWriting('hypothesis') : undefined}
        />
      </Columns>
      {writing === 'kpi' ? <KpiDialog kpi={kpi} onClose={close} /> : null}
      {writing === 'parts' ? <PartsDialog kpi={kpi} kpis={rows} onClose={close} /> : null}
      {writing === 'hypothesis' ? <SupposeDialog kpis={rows} fromId={kpi.id} onClose={close} /> : null}
    </>
  )
}

function RemoveButton({ kpi, touched }: { readonly kpi: ShownKpi; readonly touched: number }) {
  const { t, n } = useWords()
  const go = useGo()
  const confirm = useConfirm()
  const remove = useAct(api.remove, { done: words.removed, onDone: () => go('/kpis') })
  const found = useAsk(api.dependents, { id: kpi.id })
  const ask = async () => {
    const { targets = [] } = found.data ?? (await found.refetch()).data ?? {}
    const also = [
      touched === 0 ? '' : t(sentences.touched, n.whole(touched)),
      targets.length === 0 ? '' : t(sentences.targetsToo, n.list(targets.map((one) => t(one)))),
    ].filter((one) => one !== '')
    const asked = {
      title: t(words.removeTitle),
      text: [t(words.removeText), ...also].join(' '),
      act: t(words.remove),
      danger: true,
    }
    if (await confirm(asked)) remove.mutate({ id: kpi.id })
  }
  return (
    <Button variant="subtle" color="red" loading={remove.isPending} onClick={() => void ask()}>
      {t(words.remove)}
    </Button>
  )
}
