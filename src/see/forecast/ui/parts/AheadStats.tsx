import { useSearch } from '#web/address.ts'
import { Stat } from '#web/kit/page/Stat.tsx'
import { StatStrip } from '#web/kit/page/StatStrip.tsx'
import { useWords } from '#web/wording/say.ts'
import type { Line } from '../../contract.ts'
import { lineNames } from '../../words.ts'
import { contractsAt } from '../forecast-address.ts'
import { words } from '../words.ts'
import type { Shown } from './shown.ts'

/** What is expected in all, how much of it is agreed, how much hangs on renewals, and of how much nothing is known. */
export function AheadStats({ data: { base, currency } }: Shown) {
  const { t, n } = useWords()
  const [search] = useSearch()
  const { whole } = base
  const money = (amount: string) => n.money({ amount, currency })
  const contracts = (count: number) => t(words.contractsOf, count, n.whole(count))
  const agreed = Number(whole.expected) === 0 ? null : Number(whole.contracted.amount) / Number(whole.expected)
  const hanging = (line: Extract<Line, 'itself' | 'due' | 'late'>) => {
    const { expected, amount, contracts: count } = whole[line]
    return count === 0 ? (
      <Stat label={t(lineNames[line])} unknown={t(words.nobody)} />
    ) : (
      <Stat
        label={t(lineNames[line])}
        value={money(expected)}
        to={contractsAt(search, { line })}
        compare={line === 'itself' ? contracts(count) : t(words.ofUp, money(amount), contracts(count))}
      />
    )
  }
  return (
    <StatStrip>
      <Stat
        label={t(words.expectedYear)}
        value={money(whole.expected)}
        to={contractsAt(search, { line: 'counted' })}
        {...(whole.low === whole.high ? {} : { compare: t(words.between, money(whole.low), money(whole.high)) })}
      />
      <Stat
        label={t(lineNames.contracted)}
        value={money(whole.contracted.amount)}
        to={contractsAt(search, { line: 'contracted' })}
        compare={
          agreed === null
            ? contracts(whole.contracted.contracts)
            : t(words.shareOf, n.percent(agreed), contracts(whole.contracted.contracts))
        }
      />
      {whole.itself.contracts === 0 ? null : hanging('itself')}
      {whole.due.contracts === 0 && whole.unknown.contracts > 0 ? null : hanging('due')}
      {whole.late.contracts === 0 ? null : hanging('late')}
      {whole.unknown.contracts === 0 ? null : (
        <Stat
          label={t(lineNames.unknown)}
          value={money(whole.unknown.amount)}
          to={contractsAt(search, { line: 'unknown' })}
          compare={t(words.notInSum, contracts(whole.unknown.contracts))}
        />
      )}
    </StatStrip>
  )
}
