import { useComputedColorScheme } from '@mantine/core'
import { type CSSProperties, useEffect, useRef } from 'react'
import { type ChartPlan, chartOption, tokensOf } from './chart-option.ts'
import css from './LineChart.module.css'
import { fitToPaper, whenPrinted } from './when-printed.ts'

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
  const pick = useRef(onPick)
  pick.current = onPick

  useEffect(() => {
    const element = place.current
    if (element === null) return
    const drawing = draw(element, (x) => pick.current?.(x))
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

  const size: CSSProperties & { '--height': string } = { '--height': `${height}px` }
  return <div ref={place} className={css.canvas} role="img" aria-label={label} style={size} />
}

async function draw(element: HTMLElement, onPick: (x: string) => void) {
  const { drawOn } = await import('./chart-canvas.ts')
  const chart = drawOn(element)
  chart.on('click', ({ name }: { name?: unknown }) => {
    if (typeof name === 'string') onPick(name)
  })
  let backFromPaper: (() => void) | null = null
  const watch = new ResizeObserver(() => {
    if (backFromPaper === null) chart.resize()
  })
  watch.observe(element)
  const show = (plan: ChartPlan, colours: Element = element) => {
    backFromPaper?.()
    backFromPaper = null
    chart.setOption(chartOption(plan, tokensOf(colours)), { notMerge: true })
  }
  return {
    show,
    print: (plan: ChartPlan, paper: Element) => {
      show(plan, paper)
      backFromPaper = fitToPaper(element, chart.getWidth(), chart.getHeight())
    },
    stop: () => {
      watch.disconnect()
      chart.dispose()
    },
  }
}
