import { Button, Switch } from '@mantine/core'
import { useState } from 'react'
import { Card } from '#web/kit/page/Card.tsx'
import { useWords } from '#web/wording/say.ts'
import type { Band, Definition } from '../../../../scorecards/contract.ts'
import { bands } from '../../../../segments/words.ts'
import { bandWords } from '../../band-words.ts'
import { Moon } from '../../Moon.tsx'
import { sentences, words } from '../../words.ts'
import { words as alarmWords } from '../alarms/alarm-words.ts'
import { useFaultAt } from '../design.ts'
import { ActsField } from '../fields/ActsField.tsx'
import { FaultLine } from '../fields/FaultLine.tsx'
import { FigureField } from '../fields/FigureField.tsx'
import type { Change } from '../measures/MeasuresEditor.tsx'
import css from './standings.module.css'

const edged = bands.filter((band) => band !== 'risk')
const shown = [...edged, 'risk'] as const

type BandsEditorProps = { readonly definition: Definition; readonly change: Change }

/** Where each band begins, and what to do next with a customer who stands in it. */
export function BandsEditor({ definition, change }: BandsEditorProps) {
  const { t } = useWords()
  const fault = useFaultAt()('edges')
  const { edges, acts } = definition
  const from = (band: Band) => {
    if (band === 'risk') return <span />
    return (
      <FigureField
        quiet
        label={`${t(bandWords[band])}: ${t(words.from)}`}
        min={0}
        max={100}
        value={edges[band].from}
        onChange={(points) => change({ edges: { ...edges, [band]: { ...edges[band], from: points } } })}
      />
    )
  }
  return (
    <Card title={t(words.bands)} sub={t(words.bandsSub)}>
      {shown.map((band) => (
        <div key={band} className={css.bandRow}>
          <Moon band={band} />
          <span>{t(bandWords[band])}</span>
          {from(band)}
          <ActsField
            of={t(bandWords[band])}
            acts={acts[band]}
            path={`acts.${band}`}
            onChange={(changed) => change({ acts: { ...acts, [band]: changed } })}
          />
        </div>
      ))}
      <FaultLine fault={fault} />
      <div className={css.figureLine}>
        <FigureField
          label={t(words.leastKnown)}
          min={0}
          max={100}
          suffix="%"
          value={definition.leastKnown}
          path="leastKnown"
          onChange={(leastKnown) => change({ leastKnown })}
        />
      </div>
      <Switch
        size="xs"
        label={t(alarmWords.warnsEarly)}
        checked={definition.warnsEarly}
        onChange={({ currentTarget: { checked } }) => change({ warnsEarly: checked })}
      />
      <div className={css.bandRow}>
        <Moon band={null} />
        <span>{t(alarmWords.unknownActs)}</span>
        <span />
        <ActsField
          of={t(alarmWords.unknownActs)}
          acts={definition.unknownActs}
          path="unknownActs"
          onChange={(unknownActs) => change({ unknownActs })}
        />
      </div>
      <Edges definition={definition} change={change} />
    </Card>
  )
}

/** To which side an edge belongs matters to few. */
function Edges({ definition: { edges }, change }: BandsEditorProps) {
  const { t } = useWords()
  const [open, setOpen] = useState(false)
  return (
    <div className={css.fold}>
      <Button variant="subtle" size="compact-xs" aria-expanded={open} onClick={() => setOpen(!open)}>
        {t(words.edges)}
      </Button>
      {open
        ? edged.map((band) => (
            <Switch
              key={band}
              size="xs"
              label={t(sentences.edge, t(bandWords[band]), edges[band].from)}
              checked={edges[band].included}
              onChange={({ currentTarget: { checked } }) =>
                change({ edges: { ...edges, [band]: { ...edges[band], included: checked } } })
              }
            />
          ))
        : null}
    </div>
  )
}
