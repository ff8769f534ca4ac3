import { Go } from '#web/kit/Go.tsx'
import { Card } from '#web/kit/page/Card.tsx'
import { Trail } from '#web/kit/Trail.tsx'
import { useWords } from '#web/wording/say.ts'
import { amountUnknown, periodName } from '../../contracts/words.ts'
import type { PersonRole } from '../../people/contract.ts'
import { personRoleNames } from '../../people/words.ts'
import { kindNames } from '../words.ts'
import css from './HandoverPage.module.css'
import type { Account } from './interactions-api.ts'
import { words } from './words.ts'

/** One account as it is handed over. */
export function AccountCard({ account }: { readonly account: Account }) {
  const { t, n } = useWords()
  const figures = account.figures.map(
    ({ label, value }) => `${label} ${value === null ? t(words.notKnown) : n.number(value)}`,
  )
  return (
    <Card
      title={<Go to={`/customers/${account.customerId}`}>{account.name}</Go>}
      {...(figures.length > 0 && { sub: figures.join(' · ') })}
    >
      <div className={css.parts}>
        <section>
          <h3>{t(words.contracts)}</h3>
          <Contracts of={account.contracts} />
          <h3>{t(words.people_)}</h3>
          <People of={account.people} />
          <h3>{t(words.goals)}</h3>
          {account.goals.length === 0 ? (
            <p>{t(words.noGoals)}</p>
          ) : (
            <ul className={css.list}>
              {account.goals.map(({ id, title }) => (
                <li key={id}>{title}</li>
              ))}
            </ul>
          )}
        </section>
        <section>
          <h3>{t(words.contacts)}</h3>
          {account.contacts.length === 0 ? (
            <p>{t(words.noContacts)}</p>
          ) : (
            <Trail
              entries={account.contacts.map(({ id, happenedAt, kind, title, body, memberName }) => ({
                key: id,
                at: happenedAt,
                title: title === '' ? t(kindNames[kind]) : `${t(kindNames[kind])}: ${title}`,
                body,
                by: memberName,
              }))}
            />
          )}
        </section>
      </div>
    </Card>
  )
}

function Contracts({ of }: { readonly of: Account['contracts'] }) {
  const { t, n } = useWords()
  return (
    <ul className={css.list}>
      {of.map(({ plan, amount, currency, period, endsOn }) => (
        <li key={`${plan} ${amount} ${endsOn}`}>
          {[
            plan,
            amount === null ? t(amountUnknown) : `${n.money({ amount, currency })} ${t(periodName(period))}`,
            endsOn === null ? null : n.day(endsOn),
          ]
            .filter((part) => part !== null)
            .join(' · ')}
        </li>
      ))}
    </ul>
  )
}

function People({ of }: { readonly of: Account['people'] }) {
  const { t } = useWords()
  return (
    <ul className={css.list}>
      {of.map(({ id, name, roles, email, phone }) => (
        <li key={id}>
          {name}{' '}
          <span className={css.quiet}>
            {[...roles.map((role) => t(personRoleNames[role as PersonRole])), email, phone]
              .filter((part) => part !== null)
              .join(' · ')}
          </span>
        </li>
      ))}
    </ul>
  )
}
