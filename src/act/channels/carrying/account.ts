import { z } from 'zod'
import type { Outside } from '#platform/outside/outside.ts'

/** As whom something is sent over SMS: the format is that of Twilio's Messages resource. */
export type SmsAccount = {
  readonly server: string
  readonly account: string
  readonly sender: string
  readonly token: string
  /** Where the provider reports what became of it. */
  readonly answersTo: string
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

export const answersPath = '/answers/'
