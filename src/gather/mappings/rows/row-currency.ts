import type { ImportField } from '#platform/furnishing/contributions.ts'
import { currencyOf } from '#platform/tables/cells/currencies.ts'
import type { Mapping } from '../mapping.ts'
import { type Step, stepOf } from './step.ts'

/** What the amounts of a row are in as far as is known beside them: by its column of currencies, else by the mapping, else by the workspace. */
export function currencyBeside(
  { type }: Pick<ImportField, 'type'>,
  { columns, defaults }: Pick<Mapping, 'columns' | 'defaults'>,
  { headings, currency: ofWorkspace }: { readonly headings: readonly string[]; readonly currency?: string },
): Step['currency'] {
  if (type !== 'money') return undefined
  const source = columns.currency
  const step =
    source === undefined ? null : stepOf('currency', source, { headings, styles: [] }, { type: 'text', zone: 'UTC' })
  return (cells) => {
    const cell = step?.read(cells)
    const word = cell?.ok && typeof cell.value === 'string' ? cell.value : defaults.currency
    return word === undefined ? ofWorkspace : currencyOf(word, ofWorkspace)?.currency
  }
}
