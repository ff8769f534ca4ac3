import type { ImportField } from '#platform/furnishing/contributions.ts'

/** Fields that a record cannot be without, each with those by which a record on record is found without it. */
export type Required = ReadonlyMap<string, readonly string[]>

export function requiredIn(fields: readonly ImportField[], optional: readonly string[]): Required {
  return new Map(
    fields
      .filter(({ name, required = false }) => required && !optional.includes(name))
      .map(({ name, unlessKnownBy = [] }) => [name, unlessKnownBy]),
  )
}

/** Whether the record may be one on record, so that its target has to say whether the field is missing. */
export function isKnownOtherwise(by: readonly string[] = [], says: (field: string) => boolean): boolean {
  return by.some(says)
}
