import { Card } from '#web/kit/page/Card.tsx'
import { useWords } from '#web/wording/say.ts'
import { figuresSaid } from '../saying/figures-said.ts'
import { comparisonNames, machineNames } from '../words.ts'
import css from './experiments.module.css'
import type { ShownExperiment } from './experiments-api.ts'
import { words } from './words.ts'

/** What was tried, how the groups came about, and where the counts come from. */
export function AboutCard({ experiment }: { readonly experiment: ShownExperiment }) {
  const { t, n, locale } = useWords()
  const { question, comparison, split, startsOn, endsOn, figures, results, card } = experiment
  const days = [startsOn, endsOn].map((day) => (day === null ? '' : n.day(day)))
  const points = (share: number) => figuresSaid(locale).points(share).replace('+', '')
  const worthwhile = figures.flatMap((one) =>
    one.worthwhile === null ? [] : [`${one.name} ${points(one.worthwhile)}`],
  )
  const lines: readonly (readonly [label: string, value: string])[] = [
    [t(words.question), question],
    [t(words.comparison), t(comparisonNames[comparison])],
    [t(words.split), split === null ? '' : `${split.control} : ${split.variant}`],
    [t(words.splitCheck), card === null ? '' : t(words.splitIs[card.split])],
    [t(words.period), days.every((day) => day === '') ? '' : days.join(' – ')],
    [t(words.worthwhile), worthwhile.join(', ')],
    [t(words.machines), results === null ? '' : t(machineNames[results.machines])],
    [t(words.source), results?.source ?? ''],
  ]
  return (
    <Card title={t(words.about)}>
      <dl className={css.about}>
        {lines
          .filter(([, value]) => value !== '')
          .map(([label, value]) => (
            <div key={label}>
              <dt className={css.quiet}>{label}</dt>
              <dd>{value}</dd>
            </div>
          ))}
      </dl>
    </Card>
  )
}
