import { OwnerChoice } from '../../../gather/customers/ui/editing/OwnerChoice.tsx'
import { everyPart } from '../../all-screens.ts'
import { Go } from '../../kit/Go.tsx'
import { useActKeys } from '../../kit/keys/use-act-keys.ts'
import { PageTitle } from '../../kit/page/PageTitle.tsx'
import { Note } from '../../kit/said/Note.tsx'
import { LatePart } from '../../LatePart.tsx'
import { useMembers } from '../../session/use-members.ts'
import { useWords } from '../../wording/say.ts'
import type { CustomerAnswer } from './CustomerPage.tsx'
import css from './customer.module.css'
import { kinds, ownerShown, stages, words } from './words.ts'

/** A comes to the owner, wherever on the page one is. */
const ownerKey = { a: () => document.querySelector<HTMLElement>('[data-cell=owner]')?.click() }

export function CustomerHeader({ customer }: { readonly customer: CustomerAnswer }) {
  const { t } = useWords()
  const parts = { customerId: customer.id }
  useActKeys(ownerKey)
  return (
    <div className={css.head}>
      <span className={css.sign} aria-hidden="true">
        {[...customer.name.replace(/^(株式会社|有限会社|合同会社|㈱)\s*/u, '')][0]}
      </span>
      <div className={css.words}>
        <PageTitle
          title={customer.name}
          acts={everyPart('customerActs').map((act) => <LatePart key={act.key} of={act} rows={0} props={parts} />)}
        />
        <div className={css.meta}>
          {everyPart('customerHead').map((piece) => (
            <LatePart key={piece.key} of={piece} rows={0} props={parts} />
          ))}
          <Facts customer={customer} />
        </div>
        {customer.mergedInto === null ? null : (
          <Note tone="watch">
            {t(words.merged)} <Go to={`/customers/${customer.mergedInto}`}>{t(words.toMerged)}</Go>
          </Note>
        )}
      </div>
    </div>
  )
}

function Facts({ customer }: { readonly customer: CustomerAnswer }) {
  const { t, n } = useWords()
  const { nameOf } = useMembers()
  const ownerId = customer.members.find(({ role }) => role === 'owner')?.memberId ?? null
  const facts = [
    [customer.industry, t(kinds[customer.kind])].filter((part) => part !== null && part !== '')[0],
    t(stages[customer.stage]),
    customer.sinceOn === null ? null : t(words.since, n.month(customer.sinceOn)),
    customer.leftOn === null ? null : t(words.left, n.day(customer.leftOn)),
    customer.otherNames.length === 0 ? null : t(words.alsoCalled, n.list(customer.otherNames.map(({ name }) => name))),
  ]
  return (
    <>
      <span>
        <OwnerChoice customerId={customer.id} ownerId={ownerId}>
          {t(ownerShown(nameOf(ownerId), customer.namedOwner))}
        </OwnerChoice>
      </span>
      {facts
        .filter((fact) => fact !== null && fact !== undefined)
        .map((fact) => (
          <span key={fact}>{fact}</span>
        ))}
    </>
  )
}
