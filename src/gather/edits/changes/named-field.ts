/** A field of the record, or an attribute, as a wish names it. */
export function wishFor(field: string, value: string | number | boolean | null): Record<string, unknown> {
  const attribute = attributeOf(field)
  return attribute === null ? { [field]: value } : { attributes: { [attribute]: value } }
}

/** The name of the attribute that is meant; null where it is a field of the record itself. */
export function attributeOf(field: string): string | null {
  return field.startsWith('attributes.') ? field.slice('attributes.'.length) : null
}
