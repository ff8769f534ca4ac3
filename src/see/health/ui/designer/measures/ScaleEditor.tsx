import { Button, SegmentedControl, Switch } from '@mantine/core'
import { useWords } from '#web/wording/say.ts'
import type { Curve, Scale, Steps } from '../../../../scorecards/contract.ts'
import { words } from '../../words.ts'
import { FaultLine } from '../fields/FaultLine.tsx'
import { FigureField } from '../fields/FigureField.tsx'
import css from './measures.module.css'

type Of<Part> = { readonly scale: Part; readonly onChange: (scale: Scale) => void }

/** From a value to points, as straight lines between corners or as steps whose edges say to which side they belong. */
export function ScaleEditor({ scale, fault, onChange }: Of<Scale> & { readonly fault?: string | undefined }) {
  const { t } = useWords()
  const choose = (kind: string) => {
    if (kind === scale.kind) return
    onChange(scale.kind === 'curve' ? stepsOf(scale) : curveOf(scale))
  }
  return (
    <div>
      <SegmentedControl
        size="xs"
        aria-label={t(words.scale)}
        value={scale.kind}
        onChange={choose}
        data={[
          { value: 'curve', label: t(words.curve) },
          { value: 'steps', label: t(words.steps) },
        ]}
      />
      {scale.kind === 'curve' ? (
        <Corners scale={scale} onChange={onChange} />
      ) : (
        <StepList scale={scale} onChange={onChange} />
      )}
      <FaultLine fault={fault} />
    </div>
  )
}

function Corners({ scale, onChange }: Of<Curve>) {
  const { t } = useWords()
  const { corners } = scale
  const set = (list: Curve['corners']) => onChange({ ...scale, corners: list })
  const last = corners.at(-1)
  return (
    <div className={css.corners}>
      {corners.map((corner, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a corner is its place on the curve
        <div className={css.corner} key={index}>
          <FigureField
            label={t(words.at)}
            value={corner.at}
            onChange={(at) => set(corners.with(index, { ...corner, at }))}
          />
          <FigureField
            label={t(words.pointsOnly)}
            min={0}
            max={100}
            value={corner.points}
            onChange={(points) => set(corners.with(index, { ...corner, points }))}
          />
          {corners.length > 2 ? <Remove onClick={() => set(corners.toSpliced(index, 1))} /> : null}
        </div>
      ))}
      <Button
        variant="default"
        size="compact-sm"
        disabled={corners.length >= 12}
        onClick={() => set([...corners, { at: (last?.at ?? 0) + 1, points: last?.points ?? 100 }])}
      >
        {t(words.addCorner)}
      </Button>
    </div>
  )
}

function StepList({ scale, onChange }: Of<Steps>) {
  const { t } = useWords()
  const { steps } = scale
  const set = (list: Steps['steps']) => onChange({ ...scale, steps: list })
  return (
    <div className={css.corners}>
      {steps.map((step, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a step is its place on the scale
        <div className={css.corner} key={index}>
          <FigureField
            label={t(words.upTo)}
            value={step.upTo}
            onChange={(upTo) => set(steps.with(index, { ...step, upTo }))}
          />
          <FigureField
            label={t(words.pointsOnly)}
            min={0}
            max={100}
            value={step.points}
            onChange={(points) => set(steps.with(index, { ...step, points }))}
          />
          <Switch
            size="xs"
            label={t(step.included ? words.included : words.excluded)}
            checked={step.included}
            onChange={(event) => set(steps.with(index, { ...step, included: event.currentTarget.checked }))}
          />
          {steps.length > 1 ? <Remove onClick={() => set(steps.toSpliced(index, 1))} /> : null}
        </div>
      ))}
      <FigureField
        label={t(words.beyond)}
        min={0}
        max={100}
        value={scale.beyond}
        onChange={(beyond) => onChange({ ...scale, beyond })}
      />
      <Button
        variant="default"
        size="compact-sm"
        disabled={steps.length >= 11}
        onClick={() => set([...steps, { upTo: (steps.at(-1)?.upTo ?? 0) + 1, included: false, points: scale.beyond }])}
      >
        {t(words.addCorner)}
      </Button>
    </div>
  )
}

function Remove({ onClick }: { readonly onClick: () => void }) {
  const { t } = useWords()
  return (
    <Button variant="subtle" size="compact-xs" onClick={onClick}>
      {t(words.remove)}
    </Button>
  )
}

function stepsOf({ corners }: Curve): Steps {
  const steps = corners.slice(0, -1).map(({ at, points }) => ({ upTo: at, included: true, points }))
  return { kind: 'steps', steps, beyond: corners.at(-1)?.points ?? 100 }
}

function curveOf({ steps, beyond }: Steps): Curve {
  const last = steps.at(-1)?.upTo ?? 0
  return {
    kind: 'curve',
    corners: [...steps.map(({ upTo, points }) => ({ at: upTo, points })), { at: last + 1, points: beyond }],
  }
}
