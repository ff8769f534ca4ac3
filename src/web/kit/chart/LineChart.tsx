import { Menu, UnstyledButton } from '@mantine/core'
import { IconDots } from '@tabler/icons-react'
import { type ReactNode, useMemo, useState } from 'react'
import { useGo } from '../../address.ts'
import { useWords } from '../../wording/say.ts'
import { csvOf, saveFile } from '../files/save-file.ts'
import { Card } from '../page/Card.tsx'
import { useTell } from '../said/use-tell.tsx'
import { words } from '../words.ts'
import { ChartCanvas } from './ChartCanvas.tsx'
import { ChartTable } from './ChartTable.tsx'
import { type ChartKind, type ChartMark, type ChartPlan, type ChartSeries, xsOf } from './chart-option.ts'
import css from './LineChart.module.css'

export type LineChartProps = {
  /** What the chart answers, as a sentence. */
  readonly title: string
  readonly sub?: ReactNode
  readonly series: readonly ChartSeries[]
  readonly unit: string
  /** What the readings are counted from. */
  readonly basis?: string
  readonly kind?: ChartKind
  readonly marks?: readonly ChartMark[]
  /** The ends of a scale that is fixed. */
  readonly range?: readonly [least: number, most: number]
  /** Where the rows of a point are listed. */
  readonly opens?: ((x: string) => string) | undefined
  readonly height?: number
  /** Without card and title, for a chart inside something that has them. */
  readonly bare?: boolean
}

const noMarks: readonly ChartMark[] = []

export function LineChart(props: LineChartProps) {
  const {
    title,
    sub,
    series,
    unit,
    basis,
    kind = 'line',
    marks = noMarks,
    range,
    opens,
    height = 190,
    bare = false,
  } = props
  const { t, n } = useWords()
  const tell = useTell()
  const go = useGo()
  const [asTable, setAsTable] = useState(false)
  const plan: ChartPlan = useMemo(
    () => ({ series, unit, kind, marks, range, written: (y) => n.number(y), writtenX: (x) => writtenX(x, n) }),
    [series, unit, kind, marks, range, n],
  )
  const empty = series.every(({ points }) => points.length === 0)
  const body = empty ? (
    <p className={css.none}>{t(words.noPoints)}</p>
  ) : asTable ? (
    <ChartTable plan={plan} label={title} opens={opens} />
  ) : (
    <ChartCanvas plan={plan} height={height} label={`${title} (${unit})`} onPick={opens && ((x) => go(opens(x)))} />
  )
  const foot = [sub, basis].filter((part) => part !== undefined && part !== null)
  const acts = empty ? undefined : (
    <ChartActs
      asTable={asTable}
      onTurn={() => setAsTable(!asTable)}
      onSaveCsv={() => saveCsv(title, plan, t(words.period))}
      onSavePng={() => void savePng(title, plan).catch(tell.problem)}
    />
  )
  if (bare)
    return (
      <div className={css.bare}>
        {acts}
        {body}
      </div>
    )
  return (
    <Card title={title} sub={<Joined parts={foot} />} acts={acts}>
      {body}
    </Card>
  )
}

function Joined({ parts }: { readonly parts: readonly ReactNode[] }) {
  return parts.map((part, index) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: the parts of one line keep their places
    <span key={index}>
      {index === 0 ? null : ' · '}
      {part}
    </span>
  ))
}

type ChartActsProps = {
  readonly asTable: boolean
  readonly onTurn: () => void
  readonly onSaveCsv: () => void
  readonly onSavePng: () => void
}

function ChartActs({ asTable, onTurn, onSaveCsv, onSavePng }: ChartActsProps) {
  const { t } = useWords()
  return (
    <Menu>
      <Menu.Target>
        <UnstyledButton className={css.acts} aria-label={t(words.chartActs)}>
          <IconDots size={16} aria-hidden="true" />
        </UnstyledButton>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item onClick={onTurn}>{t(asTable ? words.asChart : words.asTable)}</Menu.Item>
        <Menu.Item onClick={onSaveCsv}>{t(words.saveCsv)}</Menu.Item>
        <Menu.Item onClick={onSavePng}>{t(words.savePng)}</Menu.Item>
      </Menu.Dropdown>
    </Menu>
  )
}

function saveCsv(title: string, { series, unit }: ChartPlan, period: string): void {
  const columns = [
    { label: period, text: (x: string) => x },
    ...series.map(({ name, points }) => ({
      label: `${name} (${unit})`,
      text: (x: string) => points.find((point) => point.x === x)?.y ?? null,
    })),
  ]
  saveFile(`${title}.csv`, csvOf(columns, xsOf(series)))
}

async function savePng(title: string, plan: ChartPlan): Promise<void> {
  const { chartPicture } = await import('./chart-picture.ts')
  saveFile(`${title}.png`, await chartPicture(plan, title))
}

function writtenX(x: string, n: ReturnType<typeof useWords>['n']): string {
  if (/^\d{4}-\d{2}$/.test(x)) return n.month(`${x}-01`)
  return /^\d{4}-\d{2}-\d{2}$/.test(x) ? n.dayShort(x) : x
}
