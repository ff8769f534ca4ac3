import { isIP } from 'node:net'
import { z } from 'zod'
import type { Outside } from '#platform/outside/outside.ts'
import { isPublic } from '#platform/outside/web/public-address.ts'

/** As whom something is sent over SMS: the format is that of Twilio's Messages resource. */
export type SmsAccount = {
  readonly server: string
  readonly account: string
  readonly sender: string
  readonly token: string
  /** Where the provider reports what became of it; null where it cannot, and would take nothing with such an address. */
  readonly answersTo: string | null
}

/** As whom something is sent over LINE. */
export type LineAccount = { readonly server: string; readonly token: string; readonly secret: string }

export const Secrets = z.object({ token: z.string(), secret: z.string() })
export type Secrets = z.infer<typeof Secrets>

/** `null` where another installation has sealed them. */
export function opened(outside: Outside, sealed: Buffer): Secrets | null {
  const text = outside.open(sealed)
  return text === null ? null : Secrets.parse(JSON.parse(text))
}

export const usualServers = { sms: 'https://api.twilio.com', line: 'https://api.line.me' } as const

/** Where the provider of a workspace posts answers, blocks and reports: of its account alone. */
export function answersTo(url: string, channel: 'sms' | 'line', workspaceId: string): string {
  return `${url}${answersPath}${channel}/${workspaceId}`
}

/**
 * Whether providers can reach this house, as far as its address tells: not where that is of our own network, as it is while none was
 * entered (`MEGURI_URL`).
 */
export function isReached({ url }: Pick<Outside, 'url'>): boolean {
  const host = URL.parse(url)?.hostname.replace(/^\[|\]$/g, '') ?? ''
  return isIP(host) > 0
    ? isPublic(host)
    : /[^.]\.[^.]/.test(host) && !/\.(local|localhost|internal|lan|arpa)\.?$/.test(host)
}

export const answersPath = '/answers/'
