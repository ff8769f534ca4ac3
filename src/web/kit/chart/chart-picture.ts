import { BarChart, LineChart } from 'echarts/charts'
import { GridComponent, LegendComponent, MarkLineComponent, TitleComponent } from 'echarts/components'
import { init, use } from 'echarts/core'
import { CanvasRenderer } from 'echarts/renderers'
import { type ChartPlan, chartOption, legendOf, tokensOf } from './chart-option.ts'

use([LineChart, BarChart, GridComponent, LegendComponent, MarkLineComponent, TitleComponent, CanvasRenderer])

const width = 960
const height = 440

/** The drawing with its title as a PNG of twice its size, in the page's own type and colours: for a slide or a mail. */
export async function chartPicture(plan: ChartPlan, title: string): Promise<Blob> {
  const token = tokensOf(document.documentElement)
  const chart = init(document.createElement('div'), null, { renderer: 'canvas', width, height })
  try {
    chart.setOption({ ...chartOption(plan, token), ...framed(plan, title, token) })
    const canvas = chart.renderToCanvas({ pixelRatio: 2, backgroundColor: token('--surface') })
    return await new Promise<Blob>((resolve, reject) =>
      canvas.toBlob((blob) => (blob === null ? reject(new Error('the picture is empty')) : resolve(blob)), 'image/png'),
    )
  } finally {
    chart.dispose()
  }
}

function framed(plan: ChartPlan, title: string, token: (name: string) => string) {
  const textStyle = {
    color: token('--ink'),
    fontFamily: token('--face'),
    fontSize: 16,
    fontWeight: 600,
    width: width - 48,
    overflow: 'truncate',
  }
  return {
    title: { text: title, left: 18, top: 16, textStyle },
    legend: { ...legendOf(plan, token), top: 48, right: 24 },
    grid: { left: 24, right: 32, top: 84, bottom: 20, containLabel: true },
  }
}
