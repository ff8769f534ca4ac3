import { Go } from '#web/kit/Go.tsx'
import { Card } from '#web/kit/page/Card.tsx'
import { Sentence } from '#web/kit/said/Sentence.tsx'
import { Trail } from '#web/kit/Trail.tsx'
import { words as kit } from '#web/kit/words.ts'
import { useWords } from '#web/wording/say.ts'
import { amountUnknown, periodName } from '../../contracts/words.ts'
import type { PersonRole } from '../../people/contract.ts'
import { personRoleNames } from '../../people/words.ts'
import { kindNames } from '../words.ts'
import css from './HandoverPage.module.css'
import type { Account } from './interactions-api.ts'
import { sentences, words } from './words.ts'

/** One account as it is handed over. */
export function AccountCard({ account }: { readonly account: Account }) {
  const { t, n } = useWords()
  const figures = account.figures.map(({ label, value }) => `${label} ${n.number(value)}`)
  return (
    <Card
      title={<Go to={`/customers/${account.customerId}`}>{account.name}</Go>}
      {...(figures.length > 0 && { sub: figures.join(' · ') })}
    >
      <div className={css.parts}>
        <section>
          {account.open.map((work) => (
            <OpenWork key={work.kind} work={work} />
          ))}
          <h3>{t(words.contracts)}</h3>
          {account.contracts.length === 0 ? <p>{t(words.none)}</p> : <Contracts of={account.contracts} />}
          <h3>{t(words.people_)}</h3>
          {account.people.length === 0 ? <p>{t(words.none)}</p> : <People of={account.people} />}
          <h3>{t(words.goals)}</h3>
          {account.goals.length === 0 ? (
            <p>{t(words.none)}</p>
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
          <Entries of={account.contacts} />
          {account.notes.length === 0 ? null : (
            <>
              <h3>{t(words.notes)}</h3>
              <Entries of={account.notes} />
            </>
          )}
        </section>
      </div>
    </Card>
  )
}

/** What is not finished, each with what is done about it next, where it stands, and since when. */
function OpenWork({ work: { label, rows } }: { readonly work: Account['open'][number] }) {
  const { t, n } = useWords()
  return (
    <>
      <h3>{rows.length === 0 ? t(label) : t(sentences.counted, t(label), n.whole(rows.length))}</h3>
      {rows.length === 0 ? (
        <p>{t(words.none)}</p>
      ) : (
        <ul className={css.list}>
          {rows.map(({ id, title, state, next, since, dueOn }) => (
            <li key={id}>
              <Sentence text={t(title)} />
              <div>{t(kit.labelled, t(words.next), t(next))}</div>
              <div className={css.quiet}>
                {[t(state), dueOn === null ? null : t(sentences.due, n.day(dueOn)), t(sentences.since, n.dayOf(since))]
                  .filter((part) => part !== null)
                  .join(' · ')}
              </div>
            </li>
          ))}
        </ul>
      )}
    </>
  )
}

function Entries({ of }: { readonly of: Account['contacts'] }) {
  const { t } = useWords()
  if (of.length === 0) return <p>{t(words.none)}</p>
  return (
    <Trail
      entries={of.map(({ id, happenedAt, kind, title, body, memberName }) => ({
        key: id,
        at: happenedAt,
        title: title === '' ? t(kindNames[kind]) : `${t(kindNames[kind])}: ${title}`,
        body,
        by: memberName,
      }))}
    />
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
