import { ActionIcon, Button, Select } from '@mantine/core'
import { IconX } from '@tabler/icons-react'
import { Card } from '#web/kit/page/Card.tsx'
import { useWords } from '#web/wording/say.ts'
import type { Criterion, Definition, Exception } from '../../../../scorecards/contract.ts'
import { freshId } from '../../../../scorecards/ui/live-score.ts'
import { words } from '../../words.ts'
import { useFaultAt } from '../design.ts'
import sheetCss from '../designer.module.css'
import { FaultLine } from '../fields/FaultLine.tsx'
import { FigureField } from '../fields/FigureField.tsx'
import { OrderActs } from '../fields/OrderActs.tsx'
import { WordsField } from '../fields/WordsField.tsx'
import type { Change } from '../measures/MeasuresEditor.tsx'
import { comparisonWords } from './rule-words.ts'
import css from './standings.module.css'

type Is = Criterion['is']
const comparisons: readonly Is[] = ['below', 'at most', 'at least', 'above', 'unknown']

/** What overrules the computed score: tried in order, and the first whose criterion holds sets it. */
export function ExceptionsEditor({ definition, change }: { readonly definition: Definition; readonly change: Change }) {
  const { t } = useWords()
  const { exceptions } = definition
  const raised = (index: number, exception: Exception) =>
    exceptions.toSpliced(index, 1).toSpliced(index - 1, 0, exception)
  const put = (index: number, exception: Exception) => change({ exceptions: exceptions.with(index, exception) })
  const fresh = (): Exception => ({
    id: freshId('exception'),
    name: { en: 'Exception', ja: '例外' },
    criteria: [freshCriterion(definition)],
    score: 20,
  })
  const add = (
    <Button
      variant="default"
      size="compact-sm"
      disabled={exceptions.length >= 8}
      onClick={() => change({ exceptions: [...exceptions, fresh()] })}
    >
      {t(words.addException)}
    </Button>
  )
  return (
    <Card title={t(words.exceptions)} acts={add}>
      {exceptions.length === 0 ? (
        <p className={sheetCss.remark}>{t(words.noExceptions)}</p>
      ) : (
        exceptions.map((exception, index) => (
          <OneException
            key={exception.id}
            exception={exception}
            path={`exceptions.${index}`}
            definition={definition}
            onChange={(changed) => put(index, changed)}
            onRaise={index === 0 ? null : () => change({ exceptions: raised(index, exception) })}
            onRemove={() => change({ exceptions: exceptions.toSpliced(index, 1) })}
          />
        ))
      )}
    </Card>
  )
}

type OneProps = {
  readonly path: string
  readonly exception: Exception
  readonly definition: Definition
  readonly onChange: (exception: Exception) => void
  readonly onRaise: (() => void) | null
  readonly onRemove: () => void
}

function OneException({ exception, path, definition, onChange, onRaise, onRemove }: OneProps) {
  const { t } = useWords()
  const fault = useFaultAt()(path)
  const { criteria } = exception
  const name = t(exception.name)
  const put = (list: Criterion[]) => onChange({ ...exception, criteria: list })
  return (
    <section className={css.cell} aria-label={name}>
      <div className={css.exceptionHead}>
        <WordsField
          label={t(words.name)}
          value={exception.name}
          path={`${path}.name`}
          onChange={(changed) => onChange({ ...exception, name: changed })}
        />
        <FigureField
          label={t(words.setsTo)}
          min={0}
          max={100}
          value={exception.score}
          path={`${path}.score`}
          onChange={(score) => onChange({ ...exception, score })}
        />
        <OrderActs of={name} onRaise={onRaise} onRemove={onRemove} />
      </div>
      {criteria.map((criterion, index) => (
        <CriterionLine
          // biome-ignore lint/suspicious/noArrayIndexKey: a criterion is its place in the list
          key={index}
          criterion={criterion}
          definition={definition}
          onChange={(changed) => put(criteria.with(index, changed))}
          onRemove={criteria.length > 1 ? () => put(criteria.toSpliced(index, 1)) : null}
        />
      ))}
      {criteria.length < 5 ? (
        <div>
          <Button variant="subtle" size="compact-xs" onClick={() => put([...criteria, freshCriterion(definition)])}>
            {t(words.addCriterion)}
          </Button>
        </div>
      ) : null}
      <FaultLine fault={fault} />
    </section>
  )
}

type LineProps = {
  readonly criterion: Criterion
  readonly definition: Definition
  readonly onChange: (criterion: Criterion) => void
  readonly onRemove: (() => void) | null
}

function CriterionLine({ criterion, definition, onChange, onRemove }: LineProps) {
  const { t } = useWords()
  const set = (part: Partial<Criterion>) => onChange({ ...criterion, ...part })
  return (
    <div className={css.criterion}>
      <Select
        aria-label={t(words.when)}
        value={criterion.measure}
        data={definition.measures.map(({ id, name }) => ({ value: id, label: t(name) }))}
        onChange={(measure) => set({ measure: measure ?? criterion.measure })}
      />
      <Select
        aria-label={`${t(words.ofValue)} / ${t(words.ofPoints)}`}
        value={criterion.of}
        data={[
          { value: 'value', label: t(words.ofValue) },
          { value: 'points', label: t(words.ofPoints) },
        ]}
        onChange={(of) => set({ of: of === 'points' ? 'points' : 'value' })}
      />
      <Select
        aria-label={t(words.comparison)}
        value={criterion.is}
        data={comparisons.map((value) => ({ value, label: t(comparisonWords[value]) }))}
        onChange={(is) => set({ is: comparisons.find((one) => one === is) ?? criterion.is })}
      />
      {criterion.is === 'unknown' ? (
        <span />
      ) : (
        <FigureField quiet label={t(words.at)} value={criterion.than} onChange={(than) => set({ than })} />
      )}
      <ActionIcon aria-label={t(words.removeCriterion)} disabled={onRemove === null} onClick={() => onRemove?.()}>
        <IconX size={15} aria-hidden="true" />
      </ActionIcon>
    </div>
  )
}

function freshCriterion({ measures }: Definition): Criterion {
  return { measure: measures[0]?.id ?? '', of: 'value', is: 'at most', than: 0 }
}
