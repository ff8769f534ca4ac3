import { useComputedColorScheme } from '@mantine/core'
import { useEffect, useRef } from 'react'
import { type ChartPlan, chartOption, tokensOf, xsOf } from './chart-option.ts'

type Drawn = Awaited<ReturnType<typeof draw>>
type ChartCanvasProps = {
  readonly plan: ChartPlan
  readonly height: number
  readonly label: string
  readonly onPick?: ((x: string) => void) | undefined
}

/** The drawing alone; what it says is also in the table view, so that it may be an image to a screen reader. */
export function ChartCanvas({ plan, height, label, onPick }: ChartCanvasProps) {
  const place = useRef<HTMLDivElement>(null)
  const drawn = useRef<Promise<Drawn> | null>(null)
  const scheme = useComputedColorScheme('light')
  const pick = useRef({ onPick, plan })
  pick.current = { onPick, plan }

  useEffect(() => {
    const element = place.current
    if (element === null) return
    const drawing = draw(element, (at) => {
      const x = at === null ? undefined : xsOf(pick.current.plan.series)[at]
      if (x !== undefined) pick.current.onPick?.(x)
    })
    drawn.current = drawing
    return () => {
      void drawing.then(({ stop }) => stop())
    }
  }, [])

  // biome-ignore lint/correctness/useExhaustiveDependencies: the scheme changes the tokens that the option reads
  useEffect(() => {
    const element = place.current
    if (element === null) return
    void drawn.current?.then(({ show }) => show(plan))
  }, [plan, scheme])

  return (
    <div ref={place} role="img" aria-label={label} style={{ height, width: '100%', cursor: onPick && 'pointer' }} />
  )
}

/** Anywhere in the column of a point is on it: points of a long line are too small to be hit. */
async function draw(element: HTMLElement, onPick: (at: number | null) => void) {
  const { drawOn } = await import('./chart-canvas.ts')
  const chart = drawOn(element)
  chart.getZr().on('click', ({ offsetX, offsetY }: { offsetX: number; offsetY: number }) => {
    if (!chart.containPixel('grid', [offsetX, offsetY])) return
    const found = chart.convertFromPixel('grid', [offsetX, offsetY])
    const at = Array.isArray(found) ? found[0] : found
    onPick(typeof at === 'number' ? Math.round(at) : null)
  })
  const watch = new ResizeObserver(() => chart.resize())
  watch.observe(element)
  return {
    show: (plan: ChartPlan) => chart.setOption(chartOption(plan, tokensOf(element)), { notMerge: true }),
    stop: () => {
      watch.disconnect()
      chart.dispose()
    },
  }
}
