import { Button, Group } from '@mantine/core'
import { useState } from 'react'
import { usePathParts } from '#web/address.ts'
import { useAct, useAsk } from '#web/api.ts'
import { Answer } from '#web/kit/Answer.tsx'
import { Card } from '#web/kit/Card.tsx'
import { Columns } from '#web/kit/Columns.tsx'
import { Note } from '#web/kit/Note.tsx'
import { PageTitle } from '#web/kit/PageTitle.tsx'
import { useWords } from '#web/say.ts'
import { useMay } from '#web/session.ts'
import type { Definition } from '../../scorecards/contract.ts'
import { BandsEditor } from './BandsEditor.tsx'
import { ConsequencesCard } from './ConsequencesCard.tsx'
import { ExceptionsEditor } from './ExceptionsEditor.tsx'
import css from './health.module.css'
import { type ShownMetric, type ShownScorecard, scorecards, touched } from './health-api.ts'
import { MeasuresEditor } from './MeasuresEditor.tsx'
import { PreviewCard } from './PreviewCard.tsx'
import { VersionsCard } from './VersionsCard.tsx'
import { sentences, words } from './words.ts'

/** Designs a scorecard: every change is scored at once on real customers, and before publishing one sees what would change. */
export function ScorecardDesignerPage() {
  const { scorecardId = '' } = usePathParts()
  const page = useAsk(scorecards.find, { id: scorecardId })
  const metrics = useAsk(scorecards.metrics, {})
  return (
    <Answer of={page}>
      {(card) => (
        <Answer of={metrics}>
          {({ rows }) => <Designer key={card.draft?.id ?? card.published?.id} card={card} metrics={rows} />}
        </Answer>
      )}
    </Answer>
  )
}

type DesignerProps = { readonly card: ShownScorecard; readonly metrics: readonly ShownMetric[] }

function Designer({ card, metrics }: DesignerProps) {
  const { t } = useWords()
  const [definition, setDefinition] = useState<Definition | undefined>(
    card.draft?.definition ?? card.published?.definition,
  )
  const change = (part: Partial<Definition>) => setDefinition((present) => present && { ...present, ...part })
  if (definition === undefined) return null
  const lede = [
    card.number === null ? null : t(sentences.version, card.number),
    card.hasDraft ? t(words.draft) : null,
    definition.mode === 'axes' ? t(words.axesNoTotal) : null,
  ]
  return (
    <>
      <PageTitle
        title={t(card.name)}
        lede={lede.filter((part) => part !== null).join(' · ')}
        acts={<DesignerActs card={card} definition={definition} />}
      />
      {card.faults.length === 0 ? null : (
        <Card title={t(words.faults)}>
          <ul className={css.list}>
            {card.faults.map((fault) => (
              <li key={fault.en} className={css.fault}>
                {t(fault)}
              </li>
            ))}
          </ul>
        </Card>
      )}
      <Columns aside={<PreviewCard definition={definition} />}>
        <MeasuresEditor definition={definition} metrics={metrics} change={change} />
        <Note>{t(words.missingRule)}</Note>
        {definition.mode === 'score' ? <ExceptionsEditor definition={definition} change={change} /> : null}
        {definition.mode === 'score' ? <BandsEditor definition={definition} change={change} /> : null}
        <ConsequencesCard scorecardId={card.id} definition={definition} />
        <VersionsCard card={card} />
      </Columns>
    </>
  )
}

function DesignerActs({ card, definition }: { readonly card: ShownScorecard; readonly definition: Definition }) {
  const { t } = useWords()
  const draft = useAct(scorecards.draft, { refreshes: ['scorecards'], done: words.draftSaved })
  const discard = useAct(scorecards.discard, { refreshes: ['scorecards'] })
  const publish = useAct(scorecards.publish, { refreshes: touched, done: words.published })
  if (!useMay('health.design')) return null
  const { id } = card
  const publishNow = () =>
    draft.mutate(
      { id, definition },
      { onSuccess: ({ faults }) => (faults.length === 0 ? publish.mutate({ id }) : undefined) },
    )
  return (
    <Group gap="xs">
      {card.hasDraft && card.number !== null ? (
        <Button variant="subtle" loading={discard.isPending} onClick={() => discard.mutate({ id })}>
          {t(words.discard)}
        </Button>
      ) : null}
      <Button variant="default" loading={draft.isPending} onClick={() => draft.mutate({ id, definition })}>
        {t(words.saveDraft)}
      </Button>
      <Button loading={publish.isPending} onClick={publishNow}>
        {t(words.publish)}
      </Button>
    </Group>
  )
}
