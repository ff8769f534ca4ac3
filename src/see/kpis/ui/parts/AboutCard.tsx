import { useAsk } from '#web/asking/api.ts'
import { Go } from '#web/kit/Go.tsx'
import { Pill } from '#web/kit/Pill.tsx'
import { Card } from '#web/kit/page/Card.tsx'
import { useWords } from '#web/wording/say.ts'
import { aspectNames, gapNames } from '../../words.ts'
import css from '../kpis.module.css'
import { figures, type ShownKpi } from '../kpis-api.ts'
import { sentences, words } from '../words.ts'

/** Who answers for it, what it serves, what measures it, and what it lacks. */
export function AboutCard({ kpi, kpis }: { readonly kpi: ShownKpi; readonly kpis: readonly ShownKpi[] }) {
  const { t, n, locale } = useWords()
  const { data } = useAsk(figures.list, {})
  const figure = data?.rows.find(({ name }) => name === kpi.figure)
  const nameOf = (one: { name: string | null }) => one.name ?? t(words.left)
  const lines: readonly (readonly [label: string, value: string])[] = [
    [t(words.accountable), kpi.accountable === null ? '' : nameOf(kpi.accountable)],
    [t(words.contributors), n.list(kpi.contributors.map(nameOf))],
    [t(words.measuredBy), figure?.label[locale] ?? ''],
    [t(words.meaning), figure?.meaning[locale] ?? ''],
    [t(words.better), t(words.betterAs[kpi.better])],
    [t(words.touchpoint), kpi.touchpoint],
    [t(words.aspect), kpi.aspect === null ? '' : t(aspectNames[kpi.aspect])],
    [t(words.principle), kpi.principle],
    [t(words.note), kpi.note],
    [
      t(words.inUse),
      [
        kpi.usedFrom === null ? '' : t(sentences.usedFrom, n.day(kpi.usedFrom)),
        kpi.usedUntil === null ? '' : t(sentences.usedUntil, n.day(kpi.usedUntil)),
      ]
        .filter((part) => part !== '')
        .join(' '),
    ],
  ]
  return (
    <Card title={t(words.about)}>
      {kpi.gaps.length === 0 ? null : (
        <div className={css.gaps}>
          {kpi.gaps.map((gap) => (
            <Pill key={gap} tone="watch">
              {t(gapNames[gap])}
            </Pill>
          ))}
        </div>
      )}
      <dl className={css.about}>
        {lines
          .filter(([, value]) => value !== '')
          .map(([label, value]) => (
            <div key={label}>
              <dt className={css.quiet}>{label}</dt>
              <dd>{value}</dd>
            </div>
          ))}
        <Other label={t(words.replaces)} kpi={kpis.find(({ id }) => id === kpi.replacesId)} />
        <Other label={t(words.replacedBy)} kpi={kpis.find(({ replacesId }) => replacesId === kpi.id)} />
      </dl>
    </Card>
  )
}

function Other({ label, kpi }: { readonly label: string; readonly kpi: ShownKpi | undefined }) {
  if (kpi === undefined) return null
  return (
    <div>
      <dt className={css.quiet}>{label}</dt>
      <dd>
        <Go to={`/kpis/${kpi.id}`}>{kpi.name}</Go>
      </dd>
    </div>
  )
}
