import type { CellEdit } from '#web/kit/table/cell/cell-edit.ts'
import { type FieldName, isFieldName } from '../../../../../gather/customers/ui/editing/editable-fields.ts'
import { useFieldEdits } from '../../../../../gather/customers/ui/editing/use-field-edits.ts'
import { attributeIn } from '../../../list/columns.ts'
import type { ShownAttribute, ShownRow } from '../../portfolio-api.ts'

/** What the record says of a field that the list does not keep. */
const recorded = [
  'domain',
  'corporateNumber',
  'postalCode',
  'municipalityCode',
  'address',
  'approvalLeadDays',
  'leftOn',
] as const satisfies readonly FieldName[]

/** How each cell of the list is edited; what is counted or computed is not, nor a row whose record is gone. */
export function useListEdits(
  attributes: ReadonlyMap<string, ShownAttribute>,
): (row: ShownRow, column: string) => CellEdit | null {
  const edits = useFieldEdits()
  return (row, column) => {
    const { id, record, etag } = row
    if (record === null) return null
    const attribute = attributes.get(attributeIn(column) ?? '')
    if (attribute !== undefined) return edits.attribute(id, attribute, record.attributes[attribute.name], etag)
    if (column === 'owner') return edits.owner(id, row.ownerId)
    if (!isFieldName(column)) return null
    const own = recorded.find((one) => one === column)
    return edits.field(id, column, own === undefined ? presentOf(row, column) : record[own], etag)
  }
}

function presentOf(row: ShownRow, column: FieldName): string | number | null {
  const value = row[column]
  return typeof value === 'string' || typeof value === 'number' ? value : null
}

/** The field that a pasted column is kept in; nothing where the list computes what stands there. */
export function fieldOfColumn(column: string): string | null {
  const attribute = attributeIn(column)
  if (attribute !== null) return `attributes.${attribute}`
  return column === 'owner' || isFieldName(column) ? column : null
}
