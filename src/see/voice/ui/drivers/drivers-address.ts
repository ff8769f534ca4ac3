import type { Search } from '#web/address.ts'
import { chosen } from '../voice-address.ts'

/** How many days back one looks; the first is the usual. */
export const spans = ['365', '90', '180', '730'] as const

export function withinIn(search: Search): (typeof spans)[number] {
  return spans.find((one) => one === search.within) ?? spans[0]
}

/** Nothing is asked before a survey is chosen. */
export function driversWishIn(search: Search) {
  return {
    measure: chosen(search, 'measure'),
    topBoxes: Number(chosen(search, 'top')),
    survey: search.survey ?? '',
    days: Number(withinIn(search)),
  }
}

export type Asked = Pick<ReturnType<typeof driversWishIn>, 'measure' | 'survey' | 'topBoxes'>
type Span = { readonly from: string; readonly to: string }

/** The scores told apart by a question. */
export function toldApartAt({ measure, survey, topBoxes }: Asked, key: string): string {
  return `/surveys/scores?${new URLSearchParams({ ...counting({ measure, survey, topBoxes }), slice: `answer:${key}` })}`
}

/** The answers behind one number: all that say something, or those that say this. */
export function behindAt(wish: Asked, { from, to }: Span, key: string, of: string | undefined): string {
  const said = of === undefined ? { known: 'yes' } : { of }
  return `/surveys/scores/answers?${new URLSearchParams({ ...counting(wish), slice: `answer:${key}`, from, to, ...said })}`
}

function counting({ measure, survey, topBoxes }: Asked): Record<string, string> {
  return { measure, survey, ...(topBoxes === 2 ? {} : { top: String(topBoxes) }) }
}
