import type { Contribution, SegmentField } from '#platform/furnishing/contributions.ts'
import { idsListed } from './asked.ts'
import { columns } from './list/columns.ts'
import { orderStep, show } from './portfolio.ts'

const field = (key: keyof typeof columns, type: SegmentField['type'], value: string): SegmentField => ({
  name: `portfolio.${key}`,
  label: columns[key].label,
  type,
  from: 'portfolio',
  value,
})

/** What the portfolio knows of a customer, for the rules of segments. */
export const fields: Contribution = {
  fields: [
    field('yearlyValue', 'number', 'yearly_value'),
    field('renewsOn', 'date', 'renews_on'),
    field('scoreChange', 'number', 'score_change'),
    field('lastEventAt', 'date', 'toDate32(last_event_at, {zone:String})'),
  ],
  shows: [show],
  follows: [orderStep],
  listed: idsListed,
}
