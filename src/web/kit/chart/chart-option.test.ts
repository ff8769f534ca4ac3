import { expect, test } from 'vitest'
import { type ChartPlan, chartOption, xsOf } from './chart-option.ts'

const plan: ChartPlan = {
  series: [
    {
      name: 'NPS',
      points: [
        { x: '2025-12', y: 12 },
        { x: '2026-01', y: -4 },
      ],
    },
  ],
  unit: 'points',
  kind: 'line',
  marks: [],
  range: [-100, 100],
  written: String,
  writtenX: (x) => `month ${x}`,
}

test('a fixed scale has five ticks from end to end', () => {
  expect(chartOption(plan, () => '').yAxis).toMatchObject({ min: -100, max: 100, interval: 50 })
})

test('a scale that follows its values has few ticks', () => {
  const { yAxis } = chartOption({ ...plan, range: undefined }, () => '')
  expect(yAxis).toMatchObject({ splitNumber: 3 })
  expect(yAxis).not.toHaveProperty('interval')
})

test('a step keeps its value until the next, and the ends of an interval are thin and grey', () => {
  const points = [{ x: '1', y: 90 }]
  const series = [
    { name: 'all', points },
    { name: 'low', points, isBound: true },
  ]
  const { series: drawn } = chartOption({ ...plan, series, kind: 'step' }, (name) => name) as {
    series: { type: string; step: string; lineStyle: object }[]
  }
  expect(drawn.map(({ type, step }) => [type, step])).toEqual([
    ['line', 'end'],
    ['line', 'end'],
  ])
  expect(drawn.map(({ lineStyle }) => lineStyle)).toEqual([
    { width: 2 },
    { width: 1, type: 'dotted', color: '--ink-3' },
  ])
})

test('the axis and the tip over it write a period in the same way', () => {
  const { xAxis } = chartOption(plan, () => '') as {
    xAxis: {
      axisLabel: { formatter: (x: string) => string }
      axisPointer: { label: { formatter: (of: object) => string } }
    }
  }
  expect(xAxis.axisLabel.formatter('2025-12')).toBe('month 2025-12')
  expect(xAxis.axisPointer.label.formatter({ value: '2025-12' })).toBe('month 2025-12')
})

test('figures on the axis stand by their size, and months in their order', () => {
  const drawn = (...xs: string[]) => xsOf([{ name: 'NPS', points: xs.map((x) => ({ x, y: 1 })) }])
  expect(drawn('10', '9', '100', '0')).toEqual(['0', '9', '10', '100'])
  expect(drawn('2026-10', '2025-12', '2026-09')).toEqual(['2025-12', '2026-09', '2026-10'])
  expect(drawn('2026-01-10', '2025-12-31', '2026-01-09')).toEqual(['2025-12-31', '2026-01-09', '2026-01-10'])
})
