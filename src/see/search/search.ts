import type { Context } from '#platform/context.ts'
import { asTyped, type Wanted, withSlips, wordsOf } from '#platform/finding/wanted.ts'
import { permissionsOf } from '#platform/permissions.ts'
import { companyName } from '../../gather/customers/customers.ts'
import { Found } from './contract.ts'
import * as store from './store.ts'
import { telephoneIn } from './telephone.ts'

/**
 * What bears the words that were typed. Of each kind, what is one slip of the keyboard away only where nothing is written as typed. Who may
 * see the list of customers and nothing of them finds customers alone.
 */
export async function find(context: Context, typed: string, limit: number): Promise<Found> {
  const words = wordsOf(companyName(typed).core)
  const slips = withSlips(words)
  const asked = { typed: typed.normalize('NFKC').trim(), whole: words.join(''), telephone: telephoneIn(typed), limit }
  const of = async (look: (context: Context, sought: store.Sought) => Promise<store.Row[]>) => {
    const looked = (wanted: readonly Wanted[]) => look(context, { ...asked, wanted })
    const written = await looked(asTyped(words))
    if (written.length > 0 || slips === null) return written.map((row) => ({ ...row, isSimilar: false }))
    return (await looked(slips)).map((row) => ({ ...row, isSimilar: true }))
  }
  const customers = await of(store.customers)
  if (!permissionsOf(context.actor).includes('customers.read'))
    return Found.parse({ customers, people: [], notes: [], cases: [], contracts: [], requests: [] })
  return Found.parse({
    customers,
    people: await of(store.people),
    notes: await of(store.notes),
    cases: await of(store.cases),
    contracts: await of(store.contracts),
    requests: await of(store.requests),
  })
}
