/** What one recipient's part of a delivery status says (RFC 3464, 2.3). */
export type RecipientStatus = {
  readonly action: string
  readonly status: string | null
  readonly address: string | null
  readonly diagnostic: string
}

/** Those of all recipients, in their order; none where no part is a delivery status, or it says nothing of anybody. */
export function deliveryStatusIn(
  parts: readonly { readonly type: string; readonly text: string }[],
): RecipientStatus[] {
  return parts
    .filter(({ type }) => type === 'message/delivery-status' || type === 'message/global-delivery-status')
    .flatMap(({ text }) =>
      text
        .replace(/\r\n/g, '\n')
        .replace(/\n[ \t]+/g, ' ')
        .split(/\n[ \t]*\n/)
        .map(fieldsIn)
        .filter((fields) => fields.has('action') || fields.has('final-recipient'))
        .map(recipientOf),
    )
}

function fieldsIn(block: string): ReadonlyMap<string, string> {
  return new Map(
    block.split('\n').flatMap((line) => {
      const [, name, value] = /^([\w-]+):[ \t]*(.*)$/.exec(line) ?? []
      return name === undefined || value === undefined ? [] : [[name.toLowerCase(), value.trim()] as const]
    }),
  )
}

function recipientOf(fields: ReadonlyMap<string, string>): RecipientStatus {
  const recipient = fields.get('original-recipient') ?? fields.get('final-recipient') ?? ''
  const diagnostic = (fields.get('diagnostic-code') ?? '').replace(/^[\w-]+;[ \t]*/, '')
  return {
    action: (fields.get('action') ?? 'failed').toLowerCase().split(/[\s(]/)[0] ?? 'failed',
    status: /\b[245]\.\d{1,3}\.\d{1,3}\b/.exec(fields.get('status') ?? '')?.[0] ?? null,
    address: /[^\s<>;]+@[^\s<>;]+/.exec(recipient.replace(/^[\w-]+;[ \t]*/, ''))?.[0].toLowerCase() ?? null,
    diagnostic,
  }
}
