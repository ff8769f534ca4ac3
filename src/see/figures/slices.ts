import type { Context } from '#platform/context.ts'
import { Id } from '#platform/contract.ts'
import { attributesCalled } from '../../gather/attributes/attributes.ts'
import { segment } from '../segments/segments.ts'

/** Into more slices nothing is told apart. */
export const mostSlices = 200

/** What tells customers apart, as a text of the customers’ table of the facts, empty where nothing is known. */
export type CustomerSlice = {
  readonly value: string
  /** Of who is not in that table, or of no customer. */
  readonly absent: '' | 'out'
  readonly bound: Readonly<Record<string, unknown>>
}

const columns: ReadonlyMap<string, string> = new Map([
  ['owner', "if(isNull(owner_id), '', toString(owner_id))"],
  ['industry', 'toString(industry)'],
  ['country', 'toString(country)'],
  ['stage', 'toString(stage)'],
])
const attribute = `multiIf(mapContains(texts, {sliceName:String}), texts[{sliceName:String}],
  mapContains(numbers, {sliceName:String}), toString(numbers[{sliceName:String}]),
  mapContains(flags, {sliceName:String}), if(flags[{sliceName:String}] = 1, 'true', 'false'), '')`
const inSegment = `if(id IN (SELECT customer_id FROM segment_members FINAL
  WHERE workspace_id = {workspace:UUID} AND segment_id = {sliceSegment:UUID}), 'in', 'out')`

/** By something of the customer today: owner, industry, country, stage, attribute:<name> or segment:<id>; `undefined` for what is none. */
export async function customerSlice(context: Context, slice: string): Promise<CustomerSlice | undefined> {
  const value = columns.get(slice)
  if (value !== undefined) return { value, absent: '', bound: {} }
  const [, kind, name = ''] = /^(attribute|segment):(.+)$/.exec(slice) ?? []
  if (kind === 'attribute' && (await attributesCalled(context, 'customer', [name])).length > 0)
    return { value: attribute, absent: '', bound: { sliceName: name } }
  if (kind === 'segment' && Id.safeParse(name).success) {
    await segment(context, name)
    return { value: inSegment, absent: 'out', bound: { sliceSegment: name } }
  }
  return undefined
}
