import type { ShownForecast } from '../forecast-api.ts'

export type Shown = { readonly data: ShownForecast }
