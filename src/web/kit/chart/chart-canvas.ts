import { BarChart, LineChart } from 'echarts/charts'
import { GridComponent, LegendComponent, MarkLineComponent, TooltipComponent } from 'echarts/components'
import { init, use } from 'echarts/core'
import { SVGRenderer } from 'echarts/renderers'

use([LineChart, BarChart, GridComponent, TooltipComponent, LegendComponent, MarkLineComponent, SVGRenderer])

/** The part of ECharts that our charts need, in a file of its own that loads with the first chart. */
export function drawOn(element: HTMLElement) {
  return init(element, null, { renderer: 'svg' })
}
