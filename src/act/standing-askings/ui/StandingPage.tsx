import { Stack } from '@mantine/core'
import { useState } from 'react'
import { usePathParts } from '#web/address.ts'
import { useAsk, useSave } from '#web/asking/api.ts'
import { changedOf } from '#web/kit/form/changed-of.ts'
import { Pill } from '#web/kit/Pill.tsx'
import { PageTitle } from '#web/kit/page/PageTitle.tsx'
import { Answer } from '#web/kit/said/Answer.tsx'
import { Note } from '#web/kit/said/Note.tsx'
import { useMay } from '#web/session/session.ts'
import { useWords } from '#web/wording/say.ts'
import { stateNames } from '../words.ts'
import { StandingForm } from './form/StandingForm.tsx'
import { draftOf, wishOf } from './form/standing-draft.ts'
import { Acts } from './page/Acts.tsx'
import { ForecastCard } from './page/ForecastCard.tsx'
import { MonthsCard } from './page/MonthsCard.tsx'
import { TurnsCard } from './page/TurnsCard.tsx'
import { WhatCard } from './page/WhatCard.tsx'
import { WordsCard } from './page/WordsCard.tsx'
import { api, type ShownStanding } from './standing-api.ts'
import { tones } from './tones.ts'
import { words } from './words.ts'

/** One survey that goes by itself on one page: when and to whom, what comes, what came, how its mail reads. */
export function StandingPage() {
  const { standingId = '' } = usePathParts()
  const answer = useAsk(api.find, { id: standingId })
  return <Answer of={answer}>{(standing) => <Shown standing={standing} />}</Answer>
}

function Shown({ standing }: { readonly standing: ShownStanding }) {
  const { t } = useWords()
  const maySend = useMay('messages.send')
  const [opened, setOpened] = useState<ShownStanding | null>(null)
  const over = () => setOpened(null)
  const change = useSave(api.change, { done: words.kept, quiet: true, onDone: over, etag: () => opened?.etag })
  const { id, name, state, pause, lacks } = standing
  if (opened !== null) {
    const start = draftOf(opened)
    return (
      <StandingForm
        isNew={false}
        wasStarted={opened.startedAt !== null}
        start={start}
        error={change.error}
        isPending={change.isPending}
        onSubmit={(wish) => change.mutate({ id, ...changedOf(wish, wishOf(start) ?? wish) })}
        onCancel={over}
      />
    )
  }
  const isOver = state === 'ended'
  return (
    <>
      <PageTitle
        title={name}
        lede={<Pill tone={tones[state]}>{t(stateNames[state])}</Pill>}
        acts={maySend && !isOver ? <Acts standing={standing} onChange={() => setOpened(standing)} /> : undefined}
      />
      <Stack gap="md">
        {pause === null ? null : <Note tone="watch">{pause.reason}</Note>}
        {isOver || lacks.length === 0 ? null : (
          <Note tone="watch">
            {lacks.map(({ what, because }) => (
              <div key={what}>{t(because)}</div>
            ))}
          </Note>
        )}
        <WhatCard standing={standing} />
        {isOver ? null : <ForecastCard id={id} />}
        {state === 'draft' ? null : <MonthsCard id={id} />}
        {state === 'draft' ? null : <TurnsCard id={id} turns={standing.turns} />}
        <WordsCard standing={standing} mayWrite={maySend && !isOver} />
      </Stack>
    </>
  )
}
