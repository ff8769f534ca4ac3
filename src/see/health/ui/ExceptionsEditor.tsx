import { Button, Select } from '@mantine/core'
import { Card } from '#web/kit/Card.tsx'
import { useWords } from '#web/say.ts'
import type { Criterion, Definition, Exception } from '../../scorecards/contract.ts'
import { useFaultAt } from './design.ts'
import { FigureField } from './FigureField.tsx'
import css from './health.module.css'
import type { Change } from './MeasuresEditor.tsx'
import { WordsField } from './WordsField.tsx'
import { comparisonWords, words } from './words.ts'

type Is = Criterion['is']
const comparisons: readonly Is[] = ['below', 'at most', 'at least', 'above', 'unknown']

/** What overrules the computed score: tried in order, and the first whose criterion holds sets it. */
export function ExceptionsEditor({ definition, change }: { readonly definition: Definition; readonly change: Change }) {
  const { t } = useWords()
  const { exceptions, measures } = definition
  const put = (index: number, exception: Exception) => change({ exceptions: exceptions.with(index, exception) })
  const fresh = (): Exception => ({
    id: `exception-${1 + Math.max(0, ...exceptions.map(({ id }) => Number(/\d+$/.exec(id)?.[0] ?? 0)))}`,
    name: { en: 'Exception', ja: '例外' },
    criteria: [{ measure: measures[0]?.id ?? '', of: 'value', is: 'at most', than: 0 }],
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
        <p className={css.remark}>{t(words.noExceptions)}</p>
      ) : (
        exceptions.map((exception, index) => (
          <OneException
            key={exception.id}
            exception={exception}
            path={`exceptions.${index}`}
            definition={definition}
            onChange={(changed) => put(index, changed)}
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
  readonly onRemove: () => void
}

function OneException({ exception, path, definition, onChange, onRemove }: OneProps) {
  const { t } = useWords()
  const fault = useFaultAt()(path)
  const set = (index: number, part: Partial<Criterion>) =>
    onChange({
      ...exception,
      criteria: exception.criteria.map((one, place) => (place === index ? { ...one, ...part } : one)),
    })
  return (
    <div className={css.measure}>
      <div className={css.fields}>
        <WordsField
          label={t(words.name)}
          value={exception.name}
          path={`${path}.name`}
          onChange={(name) => onChange({ ...exception, name })}
        />
        <FigureField
          label={t(words.setsTo)}
          min={0}
          max={100}
          value={exception.score}
          onChange={(score) => onChange({ ...exception, score })}
        />
        <Button variant="subtle" size="compact-sm" onClick={onRemove}>
          {t(words.remove)}
        </Button>
      </div>
      {exception.criteria.map((criterion, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a criterion is its place in the list
        <div className={css.fields} key={index}>
          <Select
            className={css.wide ?? ''}
            label={t(words.when)}
            value={criterion.measure}
            allowDeselect={false}
            data={definition.measures.map(({ id, name }) => ({ value: id, label: t(name) }))}
            onChange={(measure) => set(index, { measure: measure ?? criterion.measure })}
          />
          <Select
            aria-label={t(words.when)}
            value={criterion.is}
            allowDeselect={false}
            data={comparisons.map((value) => ({ value, label: t(comparisonWords[value]) }))}
            onChange={(is) => set(index, { is: comparisons.find((one) => one === is) ?? criterion.is })}
          />
          {criterion.is === 'unknown' ? null : (
            <FigureField quiet label={t(words.at)} value={criterion.than} onChange={(than) => set(index, { than })} />
          )}
        </div>
      ))}
      {exception.criteria.length < 5 ? (
        <Button
          variant="subtle"
          size="compact-xs"
          onClick={() =>
            onChange({
              ...exception,
              criteria: [
                ...exception.criteria,
                { measure: definition.measures[0]?.id ?? '', of: 'value', is: 'at most', than: 0 },
              ],
            })
          }
        >
          {t(words.addCriterion)}
        </Button>
      ) : null}
      {fault === undefined ? null : (
        <div className={css.fault} role="alert">
          {fault}
        </div>
      )}
    </div>
  )
}
