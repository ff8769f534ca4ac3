import type { Text } from '#platform/wording/words.ts'
import { prefectureNames } from '../../../addresses/words.ts'
import { fieldNames, kindNames, stageNames } from '../../words.ts'

/** A field of a customer as it is written into a cell. */
export type EditableField = {
  readonly label: Text
  readonly kind: 'text' | 'number' | 'date' | 'choice'
  readonly choices?: Readonly<Record<string, Text>>
  /** Never empty. */
  readonly required?: boolean
}

const text = (label: Text): EditableField => ({ label, kind: 'text' })

/** Whatever of the record is edited where it stands. */
export const editableFields = {
  name: { label: fieldNames.name, kind: 'text', required: true },
  kind: { label: fieldNames.kind, kind: 'choice', choices: kindNames, required: true },
  stage: { label: fieldNames.stage, kind: 'choice', choices: stageNames, required: true },
  industry: text(fieldNames.industry),
  country: text(fieldNames.country),
  prefecture: { label: fieldNames.prefecture, kind: 'choice', choices: prefectureNames },
  postalCode: text(fieldNames.postalCode),
  municipalityCode: text(fieldNames.municipalityCode),
  address: text(fieldNames.address),
  domain: text(fieldNames.domain),
  corporateNumber: text(fieldNames.corporateNumber),
  approvalLeadDays: { label: fieldNames.approvalLeadDays, kind: 'number' },
  sinceOn: { label: fieldNames.sinceOn, kind: 'date' },
  leftOn: { label: fieldNames.leftOn, kind: 'date' },
} as const satisfies Readonly<Record<string, EditableField>>
export type FieldName = keyof typeof editableFields

export function isFieldName(name: string): name is FieldName {
  return name in editableFields
}
