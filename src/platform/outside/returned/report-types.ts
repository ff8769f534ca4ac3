const reports = new Set([
  'message/delivery-status',
  'message/global-delivery-status',
  'message/feedback-report',
  'message/rfc822',
  'message/global',
  'text/rfc822-headers',
])

/** Parts in which machines speak, or in which ours came back. */
export function isReport(type: string): boolean {
  return reports.has(type)
}
