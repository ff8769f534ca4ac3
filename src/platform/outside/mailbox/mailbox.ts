import { isIP } from 'node:net'
import type { Text } from '../../wording/words.ts'
import { type AddressesOf, askNameServers } from '../web/addresses-of.ts'
import { isPublic } from '../web/public-address.ts'
import { connected, type Opened } from './connecting.ts'
import { MailboxTrouble, troubleOf } from './trouble.ts'
import { words } from './words.ts'

export type { Head, Opened } from './connecting.ts'
export { MailboxTrouble, type TroubleKind } from './trouble.ts'

/** `tls`: from the first byte; `starttls`: before anything is said of who asks. There is no third way. */
export type Security = 'tls' | 'starttls'
export const usualPorts: Readonly<Record<Security, number>> = { tls: 993, starttls: 143 }

export type Account = {
  readonly host: string
  readonly port: number
  readonly security: Security
  readonly login: string
  readonly password: string
  /** The folder that is read, as people see its name. */
  readonly folder: string
}

/** Mailboxes elsewhere, at addresses that a member gave us. */
export type Mailboxes = {
  /** Why no connection is made there, as far as it can be told before the name is looked up. */
  refusal(where: Pick<Account, 'host' | 'port'>): { readonly at: 'host' | 'port'; readonly text: Text } | null
  /**
   * Opens a mailbox to be read, hands it over, and closes it. Nothing in it changes: not even that a mail was seen.
   * @param most from the look-up to the end, in milliseconds
   * @throws MailboxTrouble where it cannot be opened or read; whatever `within` throws else
   */
  read<Answer>(account: Account, within: (mailbox: Opened) => Promise<Answer>, most?: number): Promise<Answer>
}

export type Grounds = {
  readonly ports: readonly number[]
  readonly mayReach: (address: string) => boolean
  readonly addressesOf: AddressesOf
  /** Until a server says something, in milliseconds. */
  readonly patience: number
  /** From the look-up to the end of a visit where nothing else is said, in milliseconds. */
  readonly visit: number
  /** No answer to one question is longer, in bytes: a mail of the most that is read, and a little. */
  readonly longest: number
  /** Whom to believe besides those whom Node believes. */
  readonly ca?: string
}

const usual: Grounds = {
  ports: [993, 143],
  mayReach: isPublic,
  addressesOf: askNameServers(),
  patience: 20_000,
  visit: 120_000,
  longest: 6 * 2 ** 20,
}

/**
 * The name is looked up once, every address that it has is judged, and the connection goes to one of these, with TLS on the name: a name
 * that stands for another address a moment later changes nothing. One address of our own among them, and no connection is made.
 */
export function openMailboxes(other: Partial<Grounds> = {}): Mailboxes {
  const grounds = { ...usual, ...other }
  return {
    refusal({ host, port }) {
      if (!grounds.ports.includes(port)) return { at: 'port', text: words.ports(grounds.ports) }
      if (isIP(host) > 0) return grounds.mayReach(host) ? null : { at: 'host', text: words.notPublic }
      return isName(host) ? null : { at: 'host', text: words.noHost }
    },
    async read(account, within, most = grounds.visit) {
      const refusal = this.refusal(account)
      if (refusal !== null) throw new MailboxTrouble(refusal.at === 'host' ? 'private' : 'refused', refusal.text.en)
      const end = AbortSignal.timeout(most)
      const addresses = await addressesOf(account.host, grounds, end)
      const mailbox = await connected(account, addresses, grounds, end)
      try {
        return await within(mailbox)
      } finally {
        mailbox.close()
      }
    },
  }
}

/** Letters, digits and hyphens between dots; what looks like a number is another spelling of an address, and no name ends in one. */
function isName(host: string): boolean {
  return /^(?=.{1,253}$)([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\.)+(?=.*[a-z])[a-z0-9-]{2,63}$/i.test(host)
}

async function addressesOf(host: string, grounds: Grounds, end: AbortSignal): Promise<readonly string[]> {
  if (isIP(host) > 0) return [host]
  const found = await grounds.addressesOf(host, end).catch((problem: unknown) => {
    const { kind, said } = troubleOf(problem)
    throw new MailboxTrouble(kind === 'silent' ? 'silent' : 'unknown', said)
  })
  if (found.length === 0) throw new MailboxTrouble('unknown', `${host} has no address`)
  if (found.some(({ address }) => !grounds.mayReach(address))) throw new MailboxTrouble('private')
  return found.map(({ address }) => address)
}
