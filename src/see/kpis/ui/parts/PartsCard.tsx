import { Button } from '@mantine/core'
import { useAsk } from '#web/asking/api.ts'
import { Go } from '#web/kit/Go.tsx'
import { Card } from '#web/kit/page/Card.tsx'
import { useWords } from '#web/wording/say.ts'
import { formulaNames } from '../../words.ts'
import css from '../kpis.module.css'
import { api, type ShownKpi } from '../kpis-api.ts'
import { differenceOf, written } from '../shown.ts'
import { sentences, words } from '../words.ts'

type PartsCardProps = {
  readonly kpi: ShownKpi
  readonly kpis: readonly ShownKpi[]
  readonly onEdit?: (() => void) | undefined
}

/** Of what it is made, whether that gives what its own figure says, and what is made of it. */
export function PartsCard({ kpi, kpis, onEdit }: PartsCardProps) {
  const { t } = useWords()
  const acts =
    onEdit === undefined || kpis.length < 3 ? undefined : <Button onClick={onEdit}>{t(words.setParts)}</Button>
  const wholes = kpis.filter(({ partIds }) => partIds.includes(kpi.id))
  return (
    <Card title={t(words.parts)} acts={acts}>
      {kpi.formula === null ? <p className={css.quiet}>{t(words.partsNone)}</p> : <p>{t(formulaNames[kpi.formula])}</p>}
      <Named kpis={kpi.partIds.flatMap((id) => kpis.find((one) => one.id === id) ?? [])} />
      {kpi.figure !== null && kpi.formula !== null ? <Check kpi={kpi} /> : null}
      {wholes.length === 0 ? null : (
        <>
          <p>{t(words.usedIn)}</p>
          <Named kpis={wholes} />
        </>
      )}
    </Card>
  )
}

function Named({ kpis }: { readonly kpis: readonly ShownKpi[] }) {
  return (
    <ul>
      {kpis.map(({ id, name }) => (
        <li key={id}>
          <Go to={`/kpis/${id}`}>{name}</Go>
        </li>
      ))}
    </ul>
  )
}

function Check({ kpi }: { readonly kpi: ShownKpi }) {
  const { t, n, locale } = useWords()
  const { data } = useAsk(api.readings, { id: kpi.id, periods: 25 })
  const reading = data?.rows.find(({ id }) => id === kpi.id)
  if (reading === undefined) return null
  const compared = reading.points.filter(({ differs, isOver }) => isOver && differs !== null)
  const off = compared.findLast(({ differs }) => differs !== '0') ?? null
  const difference = differenceOf(off)
  if (off !== null && difference !== null)
    return (
      <p className={css.wrong}>
        {t(sentences.differs, written(difference.by, kpi, off.currency, { n, t }), difference.way, off.name[locale])}
      </p>
    )
  return compared.length === 0 ? null : <p className={css.quiet}>{t(words.addsUp)}</p>
}
