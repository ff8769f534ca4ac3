import { useState } from 'react'
import type { contract as access } from '#platform/access/contract.ts'
import type { contract } from '../../../gather/customers/contract.ts'
import { everyPart } from '../../all-screens.ts'
import { clientOf } from '../../asking/api.ts'
import { askTogether, question } from '../../asking/together.ts'
import { useSession } from '../../session/session.ts'

const customers = clientOf<typeof contract>('customers')
const members = clientOf<typeof access>('access')

/** All that stands on a customer's page at first is asked in one request, before its parts have been loaded. */
export function useAskedTogether(customerId: string): void {
  const { permissions } = useSession()
  const [chosen] = useState(() => new URLSearchParams(location.search).get('tab'))
  useState(() => {
    const onOverview = chosen === null || chosen === 'overview' ? everyPart('customerCards') : []
    const parts = [
      ...everyPart('customerHead'),
      ...everyPart('customerActs'),
      ...everyPart('customerStats'),
      ...onOverview,
    ]
    const asked = parts
      .filter(({ permission }) => permissions.includes(permission))
      .flatMap(({ asks }) => asks?.(customerId) ?? [])
    const ours = permissions.includes('members.read') ? [question(members.members, undefined)] : []
    askTogether([question(customers.find, { id: customerId }), ...ours, ...asked])
  })
}
