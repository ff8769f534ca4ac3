import { useComputedColorScheme } from '@mantine/core'
import { type CSSProperties, useEffect, useRef } from 'react'
import { type ChartPlan, chartOption, tokensOf, xsOf } from './chart-option.ts'
import css from './LineChart.module.css'
import { paperWidth, whenPrinted } from './when-printed.ts'

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

  useEffect(
    () =>
      whenPrinted((paper) => {
        void drawn.current?.then(({ show, print }) => (paper === null ? show(plan) : print(plan, paper)))
      }),
    [plan],
  )

  const size: CSSProperties & { '--height': string } = {
    '--height': `${height}px`,
    ...(onPick !== undefined && { cursor: 'pointer' }),
  }
  return <div ref={place} className={css.canvas} role="img" aria-label={label} style={size} />
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
  let isOnPaper = false
  const watch = new ResizeObserver(() => {
    if (!isOnPaper) chart.resize()
  })
  watch.observe(element)
  const show = (plan: ChartPlan, colours: Element = element) => {
    if (isOnPaper) chart.resize({ width: 'auto' })
    isOnPaper = false
    chart.setOption(chartOption(plan, tokensOf(colours)), { notMerge: true })
  }
  return {
    show,
    print: (plan: ChartPlan, paper: Element) => {
      show(plan, paper)
      chart.resize({ width: Math.min(element.clientWidth, paperWidth) })
      isOnPaper = true
    },
    stop: () => {
      watch.disconnect()
      chart.dispose()
    },
  }
}
