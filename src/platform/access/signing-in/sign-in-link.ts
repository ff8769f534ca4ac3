import { badInput } from '../../errors.ts'
import type { House } from '../../house.ts'
import { unnamedOwner } from '../access.ts'
import { words } from '../words.ts'
import type { Identity } from './identity.ts'

/** A one-time link for the member with this address; without one, for the owner, where there is but one. */
export async function signInLinkFor(
  house: House,
  identity: Identity,
  wished: string | null,
): Promise<{ email: string; link: string }> {
  const email = wished === null ? await onlyOwner(house) : await memberAt(house, wished)
  return { email, link: await identity.signInLink(email, email === unnamedOwner ? '/' : '/profile') }
}

async function memberAt({ stores }: House, wished: string): Promise<string> {
  const { rows } = await stores.pools.owner.query<{ email: string }>(
    `SELECT u.email FROM auth."user" u
     WHERE u.email = lower($1) AND EXISTS (SELECT FROM members m WHERE m.user_id = u.id AND m.left_at IS NULL)`,
    [wished],
  )
  if (!rows[0]) throw badInput('email', words.noSuchAddress)
  return rows[0].email
}

async function onlyOwner({ stores }: House): Promise<string> {
  const { rows } = await stores.pools.owner.query<{ email: string }>(
    `SELECT DISTINCT u.email FROM auth."user" u JOIN members m ON m.user_id = u.id
     WHERE m.role = 'owner' AND m.left_at IS NULL ORDER BY u.email`,
  )
  const [first, ...others] = rows.map(({ email }) => email)
  if (first !== undefined && others.length === 0) return first
  const addresses = [first, ...others].join(', ')
  throw badInput('email', { en: words.nameAddress.en(addresses), ja: words.nameAddress.ja(addresses) })
}
