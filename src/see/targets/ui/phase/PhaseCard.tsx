import { Button, Group } from '@mantine/core'
import { useState } from 'react'
import { useAct, useAsk } from '#web/asking/api.ts'
import { Pill } from '#web/kit/Pill.tsx'
import { Card } from '#web/kit/page/Card.tsx'
import { Answer } from '#web/kit/said/Answer.tsx'
import { Note } from '#web/kit/said/Note.tsx'
import { useMay } from '#web/session/session.ts'
import { useWords } from '#web/wording/say.ts'
import { type Phase, phases } from '../../contract/phase.ts'
import { conditionIn, phaseMeanings, phaseNames } from '../../words.ts'
import css from '../targets.module.css'
import { api, type ShownPhase } from '../targets-api.ts'
import { sentences, words } from '../words.ts'
import { BackDialog } from './BackDialog.tsx'
import { PhaseLog } from './PhaseLog.tsx'

/** The three phases, the present one among them, and what is asked of the data before the next. */
export function PhaseCard() {
  const found = useAsk(api.phase, {})
  return <Answer of={found}>{(present) => <Present present={present} />}</Answer>
}

function Present({ present }: { readonly present: ShownPhase }) {
  const { t } = useWords()
  const mayDecide = useMay('kpis.decide')
  const [isGoingBack, setGoingBack] = useState(false)
  const at = phases.indexOf(present.phase)
  return (
    <Card
      title={t(words.phase)}
      acts={
        mayDecide && at > 0 ? (
          <Button variant="subtle" onClick={() => setGoingBack(true)}>
            {t(words.goBack)}
          </Button>
        ) : undefined
      }
    >
      <ol className={css.steps}>
        {phases.map((phase, place) => (
          <Step key={phase} phase={phase} place={place} at={at} />
        ))}
      </ol>
      {present.next === null ? null : <Next present={present} next={present.next} mayDecide={mayDecide} />}
      <PhaseLog times={present.number} />
      {isGoingBack ? <BackDialog present={present} onClose={() => setGoingBack(false)} /> : null}
    </Card>
  )
}

function Step({ phase, place, at }: { readonly phase: Phase; readonly place: number; readonly at: number }) {
  const { t, n } = useWords()
  const said = place < at ? words.over : place === at ? words.present : words.ahead
  return (
    <li className={css.step} {...(place === at && { 'aria-current': 'step' })}>
      <div className={css.stepHead}>
        {t(sentences.step, n.whole(place + 1), t(phaseNames[phase]))}
        <Pill tone={place === at ? 'accent' : 'plain'}>{t(said)}</Pill>
      </div>
      <p className={css.quiet}>{t(phaseMeanings[phase])}</p>
    </li>
  )
}

type NextProps = {
  readonly present: ShownPhase
  readonly next: NonNullable<ShownPhase['next']>
  readonly mayDecide: boolean
}

function Next({ present, next, mayDecide }: NextProps) {
  const { t } = useWords()
  const confirm = useAct(api.confirm, { done: words.confirmed })
  return (
    <>
      <h3 className={css.asked}>{t(words.asked)}</h3>
      <ul className={css.conditions}>
        {next.conditions.map((one) => (
          <li key={one.kind}>
            <Pill tone={one.isMet ? 'thriving' : 'watch'}>{t(one.isMet ? words.met : words.notMet)}</Pill>
            <span>{t(conditionIn(one))}</span>
          </li>
        ))}
      </ul>
      {next.isProposed ? (
        <Note>
          <Group justify="space-between" gap="xs">
            <span>
              {t(words.proposed)} {mayDecide ? null : t(words.onlyManagement)}
            </span>
            {mayDecide ? (
              <Button
                loading={confirm.isPending}
                onClick={() => confirm.mutate({ phase: next.phase, number: present.number })}
              >
                {t(sentences.changeOf, t(words.confirm), t(phaseNames[next.phase]))}
              </Button>
            ) : null}
          </Group>
        </Note>
      ) : null}
    </>
  )
}
