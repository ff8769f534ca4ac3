import type { EChartsCoreOption } from 'echarts/core'

type ChartPoint = { readonly x: string; readonly y: number | null }
export type ChartSeries = {
  readonly name: string
  readonly points: readonly ChartPoint[]
  /** The end of an interval, drawn thin and grey beside the line that it is of. */
  readonly isBound?: boolean
}
export type ChartMark = {
  readonly x: string
  readonly label: string
  readonly tone?: 'good' | 'watch' | 'bad' | 'accent'
}
/** `step` keeps each value until the next. */
export type ChartKind = 'line' | 'step' | 'bar' | 'stacked'

export type ChartPlan = {
  readonly series: readonly ChartSeries[]
  readonly unit: string
  readonly kind: ChartKind
  readonly marks: readonly ChartMark[]
  /** The ends of a scale that is fixed, such as −100 to 100; else what the values need. */
  readonly range?: readonly [least: number, most: number] | undefined
  readonly written: (y: number) => string
  readonly writtenX: (x: string) => string
}

/** What the present theme's tokens are, read from the page, so that charts follow light and dark. */
export function tokensOf(element: Element): (name: string) => string {
  const style = getComputedStyle(element)
  return (name) => style.getPropertyValue(name).trim()
}

export function chartOption(plan: ChartPlan, token: (name: string) => string): EChartsCoreOption {
  const face = { color: token('--ink-3'), fontSize: 11.5, fontFamily: token('--face') }
  const colours = ['--ai', '--watch', '--thriving', '--steady', '--risk'].map(token)
  return {
    color: colours,
    animation: false,
    textStyle: face,
    grid: { left: 4, right: 14, top: 26, bottom: 4, containLabel: true },
    legend: legendOf(plan, token),
    tooltip: {
      trigger: 'axis',
      backgroundColor: token('--surface'),
      borderColor: token('--line-strong'),
      textStyle: { ...face, color: token('--ink'), fontSize: 12.5 },
      valueFormatter: (value: unknown) => (typeof value === 'number' ? `${plan.written(value)} ${plan.unit}` : '–'),
    },
    xAxis: {
      type: 'category',
      data: xsOf(plan.series),
      boundaryGap: !isDrawn(plan),
      axisLabel: { ...face, formatter: (x: string) => plan.writtenX(x), hideOverlap: true },
      axisLine: { lineStyle: { color: token('--line-strong') } },
      axisTick: { show: false },
      axisPointer: { label: { formatter: ({ value }: { value: string }) => plan.writtenX(value) } },
    },
    yAxis: {
      type: 'value',
      name: plan.unit,
      nameTextStyle: { ...face, align: 'left' },
      nameGap: 10,
      splitNumber: 3,
      ...scaleOf(plan),
      axisLabel: { ...face, formatter: (y: number) => plan.written(y) },
      splitLine: { lineStyle: { color: token('--line') } },
    },
    series: plan.series.map((series, index) => seriesOption(series, index, plan, token)),
  }
}

function scaleOf({ range }: ChartPlan) {
  return range === undefined ? {} : { min: range[0], max: range[1], interval: (range[1] - range[0]) / 4 }
}

export function legendOf({ series }: ChartPlan, token: (name: string) => string) {
  return {
    show: series.length > 1,
    top: 0,
    right: 0,
    itemWidth: 14,
    itemHeight: 8,
    textStyle: { color: token('--ink-3'), fontSize: 11.5, fontFamily: token('--face') },
    icon: 'roundRect',
  }
}

/** Numbers by their size, days and months in their order. */
const inOrder = new Intl.Collator('en', { numeric: true })

export function xsOf(series: readonly ChartSeries[]): string[] {
  return [...new Set(series.flatMap(({ points }) => points.map(({ x }) => x)))].sort(inOrder.compare)
}

const isDrawn = ({ kind }: ChartPlan) => kind === 'line' || kind === 'step'

const markTones = { good: '--thriving', watch: '--watch', bad: '--risk', accent: '--ai' } as const

function seriesOption(
  { name, points, isBound = false }: ChartSeries,
  index: number,
  plan: ChartPlan,
  token: (name: string) => string,
) {
  const at = new Map(points.map(({ x, y }) => [x, y]))
  const marks = plan.marks.map(({ x, label, tone = 'accent' }) => ({
    xAxis: x,
    label: { formatter: label, color: token(markTones[tone]), position: 'insideEndTop', rotate: 0, fontSize: 11.5 },
    lineStyle: { color: token(markTones[tone]), type: 'dashed' },
  }))
  return {
    name,
    type: isDrawn(plan) ? 'line' : 'bar',
    step: plan.kind === 'step' ? 'end' : undefined,
    stack: plan.kind === 'stacked' ? 'all' : undefined,
    data: xsOf(plan.series).map((x) => at.get(x) ?? null),
    connectNulls: false,
    showSymbol: points.length <= 12 && !isBound,
    symbolSize: 7,
    barMaxWidth: 28,
    lineStyle: isBound ? { width: 1, type: 'dotted', color: token('--ink-3') } : { width: 2 },
    ...(isBound && { itemStyle: { color: token('--ink-3') } }),
    markLine: index === 0 && marks.length > 0 ? { symbol: 'none', data: marks } : undefined,
  }
}
