import type { Desk } from '../../context.ts'
import { type Exchange, groupOf } from './groups.ts'
import { type Found, keepGroups } from './pace-store.ts'

/** What was found holds for a week; where nobody answered, it is asked again in an hour. Meanwhile the domain stands for itself. */
const [holds, asksAgain] = [7 * 86_400_000, 3_600_000]

/** Asks the name servers with whom the mailboxes of these domains are, outside of any transaction, and keeps it for all processes. */
export async function lookUp(desk: Desk, domains: Iterable<string>): Promise<void> {
  const found = await Promise.all([...domains].map((domain) => foundOf(desk, domain)))
  await desk.transaction((context) => keepGroups(context, found))
}

async function foundOf({ outside, now }: Desk, domain: string): Promise<Found> {
  try {
    const exchanges = (await outside.sender.records(domain, 'MX')) as unknown[]
    return { domain, group: groupOf(domain, exchanges.filter(isExchange)), until: new Date(Number(now) + holds) }
  } catch (problem) {
    const code = problem instanceof Error && 'code' in problem ? problem.code : ''
    const isSaid = code === 'ENOTFOUND' || code === 'ENODATA'
    return { domain, group: domain, until: new Date(Number(now) + (isSaid ? holds : asksAgain)) }
  }
}

function isExchange(one: unknown): one is Exchange {
  return typeof one === 'object' && one !== null && 'exchange' in one && 'priority' in one
}
