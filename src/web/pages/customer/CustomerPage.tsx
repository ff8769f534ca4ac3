import type { contract } from '../../../gather/customers/contract.ts'
import { usePathParts } from '../../address.ts'
import { everyPart } from '../../all-screens.ts'
import { type ClientOf, clientOf, useAsk } from '../../asking/api.ts'
import { StatStrip } from '../../kit/page/StatStrip.tsx'
import { Answer } from '../../kit/said/Answer.tsx'
import { Tabs, useTab } from '../../kit/Tabs.tsx'
import { LatePart } from '../../LatePart.tsx'
import type { AboutCustomer } from '../../screens.ts'
import { useSession } from '../../session/session.ts'
import { useWords } from '../../wording/say.ts'
import { CustomerHeader } from './CustomerHeader.tsx'
import { CustomerOverview } from './CustomerOverview.tsx'
import css from './customer.module.css'
import { inOrder, statOrder, tabOrder } from './order.ts'
import { useAskedTogether } from './use-asked-together.ts'
import { words } from './words.ts'

const customers = clientOf<typeof contract>('customers')
export type CustomerAnswer = Awaited<ReturnType<ClientOf<typeof contract>['find']>>

/** The hub of one customer: who they are, how they are, and every feature's part of the story. */
export function CustomerPage() {
  const { customerId = '' } = usePathParts()
  return <Asked key={customerId} customerId={customerId} />
}

function Asked({ customerId }: AboutCustomer) {
  useAskedTogether(customerId)
  const answer = useAsk(customers.find, { id: customerId })
  return <Answer of={answer}>{(customer) => <Shown key={customer.id} customer={customer} />}</Answer>
}

function Shown({ customer }: { readonly customer: CustomerAnswer }) {
  const { t, n } = useWords()
  const { permissions, workspace } = useSession()
  const parts = everyPart('customerTabs')
    .filter(({ permission }) => permissions.includes(permission))
    .sort(inOrder(tabOrder))
  const tabs = [
    { key: 'overview', label: t(words.overview) },
    ...parts.map(({ key, label }) => ({ key, label: t(label) })),
  ]
  const tab = useTab(tabs)
  const chosen = parts.find(({ key }) => key === tab)
  const below = everyPart('customerTabCards').filter(
    (part) => part.tab === tab && permissions.includes(part.permission),
  )
  const stats = everyPart('customerStats')
    .filter(({ permission }) => permissions.includes(permission))
    .sort(inOrder(statOrder))
  return (
    <>
      <p className="only-on-paper">{t(words.printed, workspace.name, n.dayOf(new Date()))}</p>
      <CustomerHeader customer={customer} />
      {stats.length === 0 ? null : (
        <div className={css.strip}>
          <StatStrip>
            {stats.map((stat) => (
              <LatePart key={stat.key} of={stat} rows={0} props={{ customerId: customer.id }} />
            ))}
          </StatStrip>
        </div>
      )}
      <Tabs tabs={tabs} label={t(words.sections)} />
      {chosen === undefined ? null : <h2 className="only-on-paper">{t(chosen.label)}</h2>}
      {chosen === undefined ? (
        <CustomerOverview customerId={customer.id} />
      ) : (
        <div className={css.tab}>
          {[chosen, ...below].map((part) => (
            <LatePart key={part.key} of={part} props={{ customerId: customer.id }} />
          ))}
        </div>
      )}
    </>
  )
}
