type Rows = { readonly of: 'events' | 'open cases'; readonly after: string | null; readonly upTo: string }

/** Where the rows behind a measure of a customer are listed. */
export function rowsAddress(customerId: string, { of, after, upTo }: Rows): string {
  const page = `/customers/${customerId}`
  if (of === 'open cases' || after === null) return `${page}?tab=support&open=yes`
  return `${page}?${new URLSearchParams({ tab: 'usage', after, upTo })}`
}
