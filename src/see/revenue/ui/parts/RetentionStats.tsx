import { useSearch } from '#web/address.ts'
import { Go } from '#web/kit/Go.tsx'
import { Stat } from '#web/kit/page/Stat.tsx'
import { StatStrip } from '#web/kit/page/StatStrip.tsx'
import { useWords } from '#web/wording/say.ts'
import { outcomes } from '../../contract.ts'
import { figureMeanings, figureNames } from '../../words.ts'
import { chosen, renewalsAddress } from '../revenue-address.ts'
import type { ShownRollForward } from '../revenue-api.ts'
import { outcomeNames, words } from '../words.ts'
import { FigureLink } from './FigureLink.tsx'

type Ratio = ShownRollForward['whole'][number]['retention']['gross']

/** Retention of one period, each with what it is a share of. */
export function RetentionStats({ data, place }: { readonly data: ShownRollForward; readonly place: number }) {
  const { t, n, locale } = useWords()
  const [search] = useSearch()
  const figures = data.whole[place]
  if (figures === undefined) return null
  const { retention, amounts, customers, renewals } = figures
  const span = data.periods[place]
  const since = n.day(retention.from)
  const of = t(words.retentionOf, n.money({ amount: amounts.held, currency: data.currency }), since)
  const link = (kind: 'held' | 'lost' | 'gained') => (
    <FigureLink data={data} figures={figures} kind={kind} place={place} ofStart />
  )
  const net = chosen(search, 'reactivation') === 'with' ? retention.netWithReactivation : retention.net
  const shown = (ratio: Ratio) => (ratio.known ? { value: n.percent(ratio.value) } : { unknown: ratio.because[locale] })
  return (
    <StatStrip>
      <Stat
        label={t(figureNames.closing)}
        value={<FigureLink data={data} figures={figures} kind="closing" place={place} />}
        compare={t(figureMeanings.closing)}
      />
      <Stat
        label={t(words.grr)}
        {...shown(retention.gross)}
        compare={
          <>
            {of} · {t(figureNames.lost)} {link('lost')}
          </>
        }
      />
      <Stat
        label={t(words.nrr)}
        {...shown(net)}
        compare={
          <>
            {of} · {t(figureNames.gained)} {link('gained')}
          </>
        }
      />
      <Stat
        label={t(words.customerChurn)}
        {...shown(retention.customerChurn)}
        compare={
          <>
            {t(
              words.churnOf,
              n.whole(Math.round(lostCustomers(retention.customerChurn, customers.held))),
              n.whole(customers.held),
              since,
            )}{' '}
            · {t(figureNames.held)} {link('held')}
          </>
        }
      />
      <Stat
        label={t(words.renewalRate)}
        {...shown(renewals.rate)}
        compare={
          <>
            {renewals.rate.known
              ? t(words.renewalsOf, n.whole(renewals.renewed), n.whole(renewals.renewed + renewals.lost))
              : null}
            {outcomes.map((outcome) =>
              renewals[outcome] === 0 || span === undefined ? null : (
                <span key={outcome}>
                  {' · '}
                  {t(outcomeNames[outcome])}{' '}
                  <Go to={renewalsAddress(search, { from: span.from, to: span.to, outcome })}>
                    {n.whole(renewals[outcome])}
                  </Go>
                </span>
              ),
            )}
          </>
        }
      />
    </StatStrip>
  )
}

function lostCustomers(churn: Ratio, held: number): number {
  return churn.known ? churn.value * held : 0
}
