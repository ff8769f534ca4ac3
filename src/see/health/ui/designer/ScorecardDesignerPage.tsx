import { Button, Group } from '@mantine/core'
import { useState } from 'react'
import type { Text } from '#platform/wording/words.ts'
import { usePathParts } from '#web/address.ts'
import { useAsk } from '#web/asking/api.ts'
import { DraftNote } from '#web/kit/form/draft/DraftNote.tsx'
import { Card } from '#web/kit/page/Card.tsx'
import { Columns } from '#web/kit/page/Columns.tsx'
import { PageTitle } from '#web/kit/page/PageTitle.tsx'
import { Answer } from '#web/kit/said/Answer.tsx'
import { useTell } from '#web/kit/said/use-tell.tsx'
import { useMay } from '#web/session/session.ts'
import { useWords, type Words } from '#web/wording/say.ts'
import type { Definition } from '../../../scorecards/contract.ts'
import { type ShownMetric, type ShownScorecard, scorecards } from '../health-api.ts'
import { sentences, words } from '../words.ts'
import { AppliesCard } from './AppliesCard.tsx'
import { AlarmsEditor } from './alarms/AlarmsEditor.tsx'
import { words as alarmWords } from './alarms/alarm-words.ts'
import { ConsequencesCard } from './beside/ConsequencesCard.tsx'
import { PreviewCard } from './beside/PreviewCard.tsx'
import { VersionsCard } from './beside/VersionsCard.tsx'
import { FaultsContext } from './design.ts'
import css from './designer.module.css'
import { ModeCard } from './ModeCard.tsx'
import { MeasuresEditor } from './measures/MeasuresEditor.tsx'
import { PublishDialog, type ToPublish } from './publishing/PublishDialog.tsx'
import { words as publishWords } from './publishing/publish-words.ts'
import { type Section, SectionList } from './SectionList.tsx'
import { type Said, saidAt } from './said-at.ts'
import { BandsEditor } from './standings/BandsEditor.tsx'
import { CellsEditor } from './standings/CellsEditor.tsx'
import { ExceptionsEditor } from './standings/ExceptionsEditor.tsx'
import { useDesign } from './use-design.ts'
import { usePlacing } from './use-placing.ts'

/** Designs a scorecard: every change is scored at once on real customers, and before publishing one sees what would change. */
export function ScorecardDesignerPage() {
  const { scorecardId = '' } = usePathParts()
  const page = useAsk(scorecards.find, { id: scorecardId })
  const metrics = useAsk(scorecards.metrics, {})
  return (
    <Answer of={page}>
      {(card) => <Answer of={metrics}>{({ rows }) => <Designer key={card.id} card={card} metrics={rows} />}</Answer>}
    </Answer>
  )
}

type DesignerProps = { readonly card: ShownScorecard; readonly metrics: readonly ShownMetric[] }

function Designer({ card, metrics }: DesignerProps) {
  const { t } = useWords()
  const placing = usePlacing(card)
  const design = useDesign(card, metrics)
  const mayDesign = useMay('health.design')
  const tell = useTell()
  const [toPublish, setToPublish] = useState<ToPublish | null>(null)
  const { definition, change, said } = design
  if (definition === undefined) return null
  const lede = [
    card.number === null ? null : t(sentences.version, card.number),
    card.hasDraft || design.isChanged ? t(words.draft) : null,
    card.retired ? t(words.retired) : null,
    definition.mode === 'axes' ? t(words.axesNoTotal) : null,
    definition.basis === null ? null : t(definition.basis.reason),
  ]
  const publish = async () => {
    // It holds as soon as it is saved: asking what publishing would do saves none of it.
    if (placing.isChanged) {
      tell(t(publishWords.appliesFirst))
      return
    }
    const page = await design.readyToPublish()
    if (page?.draft) setToPublish({ ...page, draft: page.draft })
  }
  const acts = mayDesign ? <DesignerActs card={card} design={design} publish={publish} /> : undefined
  return (
    <>
      {toPublish === null ? null : <PublishDialog card={toPublish} onClose={() => setToPublish(null)} />}
      <PageTitle title={t(card.name)} lede={lede.filter((part) => part !== null).join(' · ')} acts={acts} />
      <DraftNote of={design.form} />
      <FaultsContext value={(path) => saidAt(said, path)}>
        <Columns follows aside={<PreviewCard definition={definition} />}>
          <SectionList sections={sectionsOf(definition, t)} />
          {said.length === 0 ? null : <FaultsCard said={said} />}
          <fieldset className={css.sheet} disabled={!mayDesign}>
            <div id="applies" className={css.part}>
              <AppliesCard placing={placing} />
              <ModeCard definition={definition} change={change} />
            </div>
            <div id="measures" className={css.part}>
              <MeasuresEditor definition={definition} metrics={metrics} change={change} />
            </div>
            <div id="alarms" className={css.part}>
              <AlarmsEditor definition={definition} metrics={metrics} change={change} />
            </div>
            {definition.mode === 'axes' ? (
              <div id="cells" className={css.part}>
                <CellsEditor definition={definition} change={change} />
              </div>
            ) : (
              <>
                <div id="bands" className={css.part}>
                  <BandsEditor definition={definition} change={change} />
                </div>
                <div id="exceptions" className={css.part}>
                  <ExceptionsEditor definition={definition} change={change} />
                </div>
              </>
            )}
          </fieldset>
          <div id="consequences" className={css.part}>
            <ConsequencesCard scorecardId={card.id} definition={definition} />
          </div>
          <div id="versions" className={css.part}>
            <VersionsCard card={card} />
          </div>
        </Columns>
      </FaultsContext>
    </>
  )
}

function sectionsOf(definition: Definition, t: Words['t']): Section[] {
  return [
    { id: 'applies', label: t(words.applies) },
    { id: 'measures', label: t(words.measures), count: definition.measures.length },
    { id: 'alarms', label: t(alarmWords.alarmsShort), count: definition.alarms.length },
    ...(definition.mode === 'axes'
      ? [{ id: 'cells', label: t(words.cells), count: definition.cells.length }]
      : [
          { id: 'bands', label: t(words.bands) },
          { id: 'exceptions', label: t(words.exceptionsShort), count: definition.exceptions.length },
        ]),
    { id: 'consequences', label: t(words.consequences) },
    { id: 'versions', label: t(words.history) },
  ]
}

const parts: Readonly<Record<string, Text>> = {
  groups: words.group,
  measures: words.measures,
  exceptions: words.exceptions,
  cells: words.cells,
  alarms: alarmWords.alarmsShort,
  acts: words.bands,
}

function FaultsCard({ said }: { readonly said: readonly Said[] }) {
  const { t } = useWords()
  const listed = said.map(({ path, message, bare }) => {
    const part = parts[path.split('.')[0] ?? '']
    return bare && part ? `${t(part)}: ${message}` : message
  })
  return (
    <div role="alert">
      <Card title={t(words.faults)} sub={t(words.faultsSub)}>
        <ul className={css.list}>
          {[...new Set(listed)].map((message) => (
            <li key={message} className={css.fault}>
              {message}
            </li>
          ))}
        </ul>
      </Card>
    </div>
  )
}

type ActsProps = {
  readonly card: ShownScorecard
  readonly design: ReturnType<typeof useDesign>
  readonly publish: () => Promise<void>
}

function DesignerActs({ card, design, publish }: ActsProps) {
  const { t } = useWords()
  const isDraft = design.isChanged || card.hasDraft
  return (
    <Group gap="xs">
      {design.isChanged || (card.hasDraft && card.number !== null) ? (
        <Button variant="subtle" onClick={() => void design.drop()}>
          {t(words.discard)}
        </Button>
      ) : null}
      <Button
        variant="default"
        disabled={!design.isChanged}
        loading={design.isSaving}
        onClick={() => void design.save()}
      >
        {t(words.saveDraft)}
      </Button>
      <Button variant="filled" disabled={!isDraft} loading={design.isSaving} onClick={() => void publish()}>
        {t(words.publish)}
      </Button>
    </Group>
  )
}
