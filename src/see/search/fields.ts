import { wordsOf } from '#platform/finding/wanted.ts'
import type { Contribution } from '#platform/furnishing/contributions.ts'
import { permissionsOf } from '#platform/permissions.ts'
import { companyName } from '../../gather/customers/customers.ts'
import { bearing } from './store.ts'
import { telephoneInList } from './telephone.ts'

/** The list finds whom `find` finds, but by few bare digits nobody's telephone number: who may see nothing of customers but the list is told nothing by the numbers of their people. */
export const fields: Contribution = {
  alsoFound: (context, { typed, wanted }) => {
    const mayRead = permissionsOf(context.actor).includes('customers.read')
    const whole = wordsOf(companyName(typed).core).join('')
    return bearing(context, { whole, wanted, telephone: mayRead ? telephoneInList(typed) : null })
  },
}
