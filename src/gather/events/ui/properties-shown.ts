/** What an event says of itself in one line; what it says nothing of is left out. */
export function propertiesShown(properties: Readonly<Record<string, unknown>>): string {
  return Object.entries(properties)
    .filter(([, value]) => value !== null && value !== undefined && value !== '')
    .map(([name, value]) => `${name}: ${typeof value === 'string' ? value : JSON.stringify(value)}`)
    .join(', ')
}
