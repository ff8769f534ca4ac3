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
import { AboutCard } from './AboutCard.tsx'
import { FiguresCard } from './card/FiguresCard.tsx'
import { LiftCard } from './card/LiftCard.tsx'
import { api, type ShownExperiment } from './experiments-api.ts'
import { HistoryCard } from './HistoryCard.tsx'
import { words } from './words.ts'
import { ExperimentDialog } from './writing/ExperimentDialog.tsx'
import { ResultsDialog } from './writing/ResultsDialog.tsx'

/** One experiment: its lift card first, then the figures behind it. */
export function ExperimentPage() {
  const { experimentId = '' } = usePathParts()
  const answer = useAsk(api.find, { id: experimentId })
  return <Answer of={answer}>{(experiment) => <Shown key={experiment.id} experiment={experiment} />}</Answer>
}

function Shown({ experiment }: { readonly experiment: ShownExperiment }) {
  const { t } = useWords()
  const mayWrite = useMay('experiments.write')
  const [writing, setWriting] = useState<'experiment' | 'results' | null>(null)
  const { id, name, results, card, ...rest } = experiment
  const bring = (label: string) => <Button onClick={() => setWriting('results')}>{label}</Button>
  const close = () => setWriting(null)
  return (
    <>
      <PageTitle
        title={name}
        lede={<Go to="/experiments">{t(words.back)}</Go>}
        acts={
          mayWrite ? (
            <Group gap="xs">
              <RemoveButton id={id} />
              <Button variant="default" onClick={() => setWriting('experiment')}>
                {t(words.edit)}
              </Button>
              {results === null ? null : bring(t(words.bringAgain))}
            </Group>
          ) : undefined
        }
      />
      {results === null || card === null ? (
        <Columns aside={<AboutCard experiment={experiment} />}>
          <EmptyState
            title={t(words.noResults)}
            text={t(words.noResultsText)}
            {...(mayWrite && { act: bring(t(words.bring)) })}
          />
        </Columns>
      ) : (
        <>
          <LiftCard told={{ ...rest, name, results, card }} />
          <Columns aside={<AboutCard experiment={experiment} />}>
            <FiguresCard card={card} />
            <HistoryCard id={id} />
          </Columns>
        </>
      )}
      {writing === 'experiment' ? <ExperimentDialog experiment={experiment} onClose={close} /> : null}
      {writing === 'results' ? <ResultsDialog experiment={experiment} onClose={close} /> : null}
    </>
  )
}

function RemoveButton({ id }: { readonly id: string }) {
  const { t } = useWords()
  const go = useGo()
  const confirm = useConfirm()
  const remove = useAct(api.remove, { done: words.removed, onDone: () => go('/experiments') })
  const ask = async () => {
    const asked = { title: t(words.removeTitle), text: t(words.removeText), act: t(words.remove), danger: true }
    if (await confirm(asked)) remove.mutate({ id })
  }
  return (
    <Button variant="subtle" color="red" loading={remove.isPending} onClick={() => void ask()}>
      {t(words.remove)}
    </Button>
  )
}
