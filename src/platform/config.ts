import { existsSync, readFileSync } from 'node:fs'
import { dirname, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import ipaddr from 'ipaddr.js'
import { z } from 'zod'
import { areAddresses } from './front/address.ts'

/** The folder of the checkout or of the installed package. */
export const root = dirname(dirname(dirname(fileURLToPath(import.meta.url))))

const Port = z.coerce.number().int().min(0).max(65535)

const Environment = z.object({
  MEGURI_DATA: z.string().default('data'),
  MEGURI_HOST: z.string().default('127.0.0.1'),
  MEGURI_PORT: Port.default(4700),
  /** The address people reach the server at; links in mails and passkeys depend on it. */
  MEGURI_URL: z.url().optional(),
  /** What this process does: serve (`web`), carry and work on jobs (`worker`), or both. */
  MEGURI_ROLE: z.enum(['all', 'web', 'worker']).default('all'),
  /** Proxies in front of the house whose `X-Forwarded-For` counts: addresses or ranges, with commas between. */
  MEGURI_TRUSTED_PROXIES: z
    .string()
    .default('')
    .transform((list) => list.split(',').map((one) => one.trim()))
    .transform((list) => list.filter((one) => one !== ''))
    .refine(areAddresses, 'addresses or ranges with commas between, such as 127.0.0.1, 10.0.0.0/8'),
  MEGURI_SECRET: z.string().min(32).optional(),
  MEGURI_LOG: z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent']).default('warn'),
  MEGURI_SAMPLE: z.enum(['yes', 'no']).default('yes'),
  /** Bytes that one uploaded file may have. */
  MEGURI_UPLOAD_LIMIT: z.coerce
    .number()
    .int()
    .positive()
    .default(2 ** 30),
  DATABASE_URL: z.string().optional(),
  CLICKHOUSE_URL: z.string().optional(),
  CLICKHOUSE_CLUSTER: z.string().regex(/^\w+$/).optional(),
  SMTP_URL: z.string().optional(),
  MAIL_FROM: z.string().default('Meguri <meguri@localhost>'),
  /** Addresses that letters leave from, as the mail servers of others see them, with commas between. */
  MAIL_LEAVES_FROM: z
    .string()
    .default('')
    .transform((list) => list.split(',').map((one) => one.trim()))
    .transform((list) => list.filter((one) => one !== ''))
    .refine((list) => list.every(ipaddr.isValid), 'addresses with commas between, such as 203.0.113.5, 2001:db8::5'),
  DKIM_DOMAIN: z.string().optional(),
  DKIM_SELECTOR: z.string().optional(),
  DKIM_KEY_FILE: z.string().optional(),
  OIDC_ISSUER: z.url().optional(),
  OIDC_CLIENT_ID: z.string().optional(),
  OIDC_CLIENT_SECRET: z.string().optional(),
})

export type Config = {
  readonly data: string
  readonly host: string
  readonly port: number
  readonly url: string | undefined
  readonly role: 'all' | 'web' | 'worker'
  readonly trustedProxies: readonly string[]
  readonly secret: string | undefined
  readonly log: z.infer<typeof Environment>['MEGURI_LOG']
  readonly sample: boolean
  readonly uploadLimit: number
  readonly databaseUrl: string | undefined
  readonly clickhouseUrl: string | undefined
  readonly clickhouseCluster: string | undefined
  readonly smtpUrl: string | undefined
  readonly mailFrom: string
  /** Addresses that letters leave from, as others see them; none where nobody said. */
  readonly mailLeavesFrom: readonly string[]
  /** With what letters are signed; `undefined` where the mail server does that, or nobody. */
  readonly dkim: { readonly domain: string; readonly selector: string; readonly keyFile: string } | undefined
  readonly oidc: { issuer: string; clientId: string; clientSecret: string } | undefined
}

/** Reads the configuration from the environment; names every wrong variable and what it accepts. */
export function readConfig(environment: Readonly<Record<string, string | undefined>>): Config {
  const present = Object.fromEntries(
    Object.entries(environment).filter(([, value]) => value !== undefined && value !== ''),
  )
  const read = Environment.safeParse(present)
  if (!read.success) {
    const wrong = read.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`)
    throw new Error(`The configuration is not right.\n  ${wrong.join('\n  ')}`)
  }
  const e = read.data
  if (e.MEGURI_ROLE !== 'all' && !(e.DATABASE_URL && e.CLICKHOUSE_URL))
    throw new Error(
      `MEGURI_ROLE ${e.MEGURI_ROLE} divides the work among processes. They need servers in common: set DATABASE_URL and CLICKHOUSE_URL.`,
    )
  return {
    data: resolve(root, e.MEGURI_DATA),
    host: e.MEGURI_HOST,
    port: e.MEGURI_PORT,
    url: e.MEGURI_URL,
    role: e.MEGURI_ROLE,
    trustedProxies: e.MEGURI_TRUSTED_PROXIES,
    secret: e.MEGURI_SECRET,
    log: e.MEGURI_LOG,
    sample: e.MEGURI_SAMPLE === 'yes',
    uploadLimit: e.MEGURI_UPLOAD_LIMIT,
    databaseUrl: e.DATABASE_URL,
    clickhouseUrl: e.CLICKHOUSE_URL,
    clickhouseCluster: e.CLICKHOUSE_CLUSTER,
    smtpUrl: e.SMTP_URL,
    mailFrom: e.MAIL_FROM,
    mailLeavesFrom: e.MAIL_LEAVES_FROM,
    dkim: dkimOf(e),
    oidc: oidcOf(e),
  }
}

function oidcOf(e: z.infer<typeof Environment>): Config['oidc'] {
  if (!e.OIDC_ISSUER || !e.OIDC_CLIENT_ID || !e.OIDC_CLIENT_SECRET) return undefined
  return { issuer: e.OIDC_ISSUER, clientId: e.OIDC_CLIENT_ID, clientSecret: e.OIDC_CLIENT_SECRET }
}

function dkimOf({ DKIM_DOMAIN, DKIM_SELECTOR, DKIM_KEY_FILE }: z.infer<typeof Environment>): Config['dkim'] {
  const given = [DKIM_DOMAIN, DKIM_SELECTOR, DKIM_KEY_FILE].filter((one) => one !== undefined).length
  if (given === 0) return undefined
  if (!DKIM_DOMAIN || !DKIM_SELECTOR || !DKIM_KEY_FILE || !existsSync(DKIM_KEY_FILE))
    throw new Error(
      'Letters are signed with DKIM_DOMAIN, DKIM_SELECTOR and DKIM_KEY_FILE together; the file must be there.',
    )
  return { domain: DKIM_DOMAIN, selector: DKIM_SELECTOR, keyFile: DKIM_KEY_FILE }
}

export function versionOfMeguri(): string {
  const path = resolve(root, 'package.json')
  return existsSync(path) ? (JSON.parse(readFileSync(path, 'utf8')).version as string) : 'unknown'
}
