import { createHmac, randomBytes } from 'node:crypto'

const prefix = 'whsec_'

/** A fresh secret of 32 random bytes, written as Standard Webhooks has it: `whsec_` and base64. */
export function newSecret(): string {
  return `${prefix}${randomBytes(32).toString('base64')}`
}

type Signed = { readonly id: string; readonly at: Date; readonly body: string }

/**
 * The headers of Standard Webhooks 1.0.0: `v1` is HMAC-SHA256 over `id.timestamp.body`, in base64; one signature for each secret, apart
 * by blanks, of which a receiver needs to know one.
 */
export function signedHeaders({ id, at, body }: Signed, secrets: readonly string[]): Readonly<Record<string, string>> {
  const timestamp = String(Math.floor(Number(at) / 1_000))
  const signatures = secrets.map((secret) => {
    const key = Buffer.from(secret.slice(prefix.length), 'base64')
    return `v1,${createHmac('sha256', key).update(`${id}.${timestamp}.${body}`).digest('base64')}`
  })
  return { 'webhook-id': id, 'webhook-timestamp': timestamp, 'webhook-signature': signatures.join(' ') }
}
