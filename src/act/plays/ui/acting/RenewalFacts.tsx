import { useAsk } from '#web/asking/api.ts'
import { Go } from '#web/kit/Go.tsx'
import { Pill } from '#web/kit/Pill.tsx'
import { Answer } from '#web/kit/said/Answer.tsx'
import type { AboutCustomer } from '#web/screens.ts'
import { useWords } from '#web/wording/say.ts'
import { api as contracts, type ShownContract } from '../../../../gather/contracts/ui/contracts-api.ts'
import { pricedIn } from '../../../../gather/contracts/ui/history/what-changed.ts'
import { renewalIn } from '../../../../gather/contracts/ui/renewal.ts'
import { standings } from '../../../../gather/contracts/ui/words.ts'
import { amountUnknown, contractKindNames } from '../../../../gather/contracts/words.ts'
import css from './acting.module.css'
import { sentences, words } from './acting-words.ts'

const renewals = { yes: words.renewsItself, no: words.doesNotRenew, unknown: words.renewalUnknown } as const

/** What there is about a renewal: each contract that is not over, whoever ends first at the top, with price, end, notice and renewal. */
export function RenewalFacts({ customerId }: AboutCustomer) {
  const { t } = useWords()
  const answer = useAsk(contracts.list, { customerId, limit: 100 })
  return (
    <section className={css.facts} aria-label={t(words.contracts)}>
      <Answer of={answer} rows={2}>
        {({ rows }) => {
          const going = rows.filter(({ standing }) => standing !== 'ended')
          return going.length === 0 ? (
            <p className={css.nobody}>{t(words.noContracts)}</p>
          ) : (
            <ul className={css.contracts}>
              {going.toSorted(firstToEnd).map((one) => (
                <ContractLine key={one.id} contract={one} />
              ))}
            </ul>
          )
        }}
      </Answer>
      <Go to={`/customers/${customerId}?tab=contracts`}>{t(words.openContracts)}</Go>
    </section>
  )
}

function firstToEnd(one: ShownContract, other: ShownContract): number {
  return (one.endsOn ?? '9999').localeCompare(other.endsOn ?? '9999')
}

function ContractLine({ contract }: { readonly contract: ShownContract }) {
  const all = useWords()
  const { t, n } = all
  const { plan, kind, amount, currency, period, endsOn, noticeDeadline, autoRenew, standing } = contract
  const parts = [
    amount === null ? t(amountUnknown) : pricedIn({ amount, currency, period }, all),
    endsOn === null ? t(words.noEnd) : t(sentences.ends, n.day(endsOn)),
    t(renewals[renewalIn(autoRenew)]),
    noticeDeadline === null ? null : t(sentences.notice, n.day(noticeDeadline.sayBy ?? noticeDeadline.on)),
  ]
  return (
    <li>
      <b>{plan ?? t(contractKindNames[kind])}</b> <Pill>{t(standings[standing])}</Pill>
      <div className={css.terms}>{parts.filter((part) => part !== null).join(' · ')}</div>
    </li>
  )
}
