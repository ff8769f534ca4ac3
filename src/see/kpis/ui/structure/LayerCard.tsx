import { Go } from '#web/kit/Go.tsx'
import { Pill } from '#web/kit/Pill.tsx'
import { Card } from '#web/kit/page/Card.tsx'
import { useWords } from '#web/wording/say.ts'
import type { Layer } from '../../contract/kpi.ts'
import { formulaNames, gapNames, layerNames, layerQuestions } from '../../words.ts'
import css from '../kpis.module.css'
import type { ShownKpi, ShownReading } from '../kpis-api.ts'
import { differenceOf, knownValue, latestOf, written } from '../shown.ts'
import { sentences, words } from '../words.ts'

type LayerCardProps = {
  readonly layer: Layer
  readonly kpis: readonly ShownKpi[]
  readonly nameOf: (id: string) => string
  /** What each was; null while they are on their way. */
  readonly readings: ReadonlyMap<string, ShownReading> | null
}

/** One layer with the question that it answers, and its KPIs. */
export function LayerCard({ layer, kpis, nameOf, readings }: LayerCardProps) {
  const { t } = useWords()
  const own = kpis.filter((one) => one.layer === layer)
  return (
    <Card title={t(layerNames[layer])} sub={t(layerQuestions[layer])} flush>
      {own.length === 0 ? <p className={css.one}>{t(words.noneInLayer)}</p> : null}
      <ul className={css.list}>
        {own.map((one) => (
          <KpiLine key={one.id} kpi={one} nameOf={nameOf} reading={readings?.get(one.id) ?? null} />
        ))}
      </ul>
    </Card>
  )
}

type KpiLineProps = {
  readonly kpi: ShownKpi
  readonly nameOf: (id: string) => string
  readonly reading: ShownReading | null
}

function KpiLine({ kpi, nameOf, reading }: KpiLineProps) {
  const { t, n, locale } = useWords()
  const { latest, before } = latestOf({ points: reading?.points ?? [] })
  const [value, earlier] = [knownValue(latest), knownValue(before)]
  const who = kpi.accountable === null ? null : (kpi.accountable.name ?? t(words.left))
  const said = (one: string) => written(one, kpi, latest?.currency ?? null, { n, t })
  const wrong = differenceOf(latest)
  return (
    <li className={css.one}>
      <div className={css.head}>
        <span className={css.name}>
          <Go to={`/kpis/${kpi.id}`}>{kpi.name}</Go>
        </span>
        <span className={css.value}>{value === null ? null : said(value)}</span>
      </div>
      <p className={css.quiet}>
        {[
          latest === null ? null : latest.name[locale],
          earlier === null ? null : t(sentences.before, said(earlier)),
          who,
          kpi.use === 'ahead' && kpi.usedFrom !== null ? t(sentences.usedFrom, n.day(kpi.usedFrom)) : null,
          kpi.touchpoint === '' ? null : kpi.touchpoint,
        ]
          .filter((part) => part !== null)
          .join(' · ')}
      </p>
      {kpi.formula === null ? null : (
        <p className={css.quiet}>{t(sentences.actOf, t(formulaNames[kpi.formula]), n.list(kpi.partIds.map(nameOf)))}</p>
      )}
      {wrong === null ? null : (
        <p className={css.wrong}>{t(sentences.differs, said(wrong.by), wrong.way, latest?.name[locale] ?? '')}</p>
      )}
      <Gaps gaps={kpi.gaps} />
    </li>
  )
}

function Gaps({ gaps }: { readonly gaps: ShownKpi['gaps'] }) {
  const { t } = useWords()
  if (gaps.length === 0) return null
  return (
    <div className={css.gaps}>
      {gaps.map((gap) => (
        <Pill key={gap} tone="watch">
          {t(gapNames[gap])}
        </Pill>
      ))}
    </div>
  )
}
