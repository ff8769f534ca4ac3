import { generateKeyPairSync } from 'node:crypto'
import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Config } from '#platform/config.ts'
import type { DnsRecords } from '#platform/outside/mail/dns-records.ts'
import { type Sender, senderIn } from '#platform/outside/mail/sender.ts'
import type { Own } from './seeing.ts'

/** `TXT sakura.example` → its records; `SERVFAIL` where nobody answers. What is not named is not there. */
export type Zone = Readonly<Record<string, readonly (string | { exchange: string; priority: number })[] | 'SERVFAIL'>>

export function answering(zone: Zone): DnsRecords {
  return async (name, type) => {
    const found = zone[`${type} ${name.toLowerCase()}`]
    if (found === undefined) throw Object.assign(new Error(`${type} ${name}`), { code: 'ENOTFOUND' })
    if (found === 'SERVFAIL') throw Object.assign(new Error(`${type} ${name}`), { code: 'ESERVFAIL' })
    // A long text comes in pieces.
    const answer = found.map((one) => (type === 'TXT' ? (String(one).match(/.{1,255}/gs) ?? ['']) : one))
    return answer as string[][]
  }
}

const folder = mkdtempSync(join(tmpdir(), 'deliverability-'))

/** The file of a new key, and what is to be published of it. */
export function newKey(kind: 'rsa' | 'ed25519' = 'rsa', bits = 2048) {
  const { privateKey, publicKey } =
    kind === 'rsa' ? generateKeyPairSync('rsa', { modulusLength: bits }) : generateKeyPairSync('ed25519')
  const keyFile = join(folder, `${kind}-${bits}-${Math.random().toString(36).slice(2)}.pem`)
  writeFileSync(keyFile, privateKey.export({ type: 'pkcs8', format: 'pem' }))
  return {
    keyFile,
    record: `v=DKIM1; k=${kind}; p=${publicKey.export({ type: 'spki', format: 'der' }).toString('base64')}`,
  }
}

export type Told = Partial<Pick<Config, 'mailFrom' | 'dkim' | 'smtpUrl' | 'mailLeavesFrom' | 'url'>>

/** The sender of a house that is told this, in a world whose name servers say that. */
export function senderOf(told: Told, zone: Zone): Sender {
  const usual = {
    mailFrom: 'Sakura <news@sakura.example>',
    dkim: undefined,
    smtpUrl: 'smtps://mail.sakura.example',
    mailLeavesFrom: [],
    url: 'https://meguri.sakura.example',
    host: '127.0.0.1',
    port: 4700,
  }
  return { ...senderIn({ ...usual, ...told }), records: answering(zone) }
}

export const own: Own = {
  letter: {
    key: 'example',
    to: 'news@sakura.example',
    subject: 'お知らせ',
    text: '本文です。',
    unsubscribe: { url: 'https://meguri.sakura.example/preferences/x', mail: null },
  },
  replyTo: '',
  unsubscribeMail: '',
  lacking: [],
}
