import { UnstyledButton } from '@mantine/core'
import type { UseQueryResult } from '@tanstack/react-query'
import { Answer } from '#web/kit/said/Answer.tsx'
import { LoadingRows } from '#web/kit/said/LoadingRows.tsx'
import { useWords } from '#web/wording/say.ts'
import { Moon } from '../../../health/ui/Moon.tsx'
import { bands } from '../../../segments/words.ts'
import { bandNames } from '../../words.ts'
import type { BandKey } from '../band-address.ts'
import css from '../Portfolio.module.css'
import type { ShownTotals } from '../portfolio-api.ts'
import { words } from '../words.ts'

const order: readonly BandKey[] = [...bands.toReversed(), 'unknown']

type BandTotalsProps = {
  readonly totals: UseQueryResult<ShownTotals, Error>
  readonly chosen: readonly BandKey[]
  readonly onChoose: (bands: BandKey[]) => void
}

/** Customers and yearly value per band; each opens exactly the customers it counts. */
export function BandTotals({ totals, chosen, onChoose }: BandTotalsProps) {
  const toggle = (band: BandKey) =>
    onChoose(chosen.includes(band) ? chosen.filter((one) => one !== band) : [...chosen, band])
  return (
    <Answer of={totals} loading={<LoadingRows rows={1} height={64} />}>
      {({ rows, currency }) => (
        <div className={css.totals}>
          {order.map((band) => {
            const total = rows.find((row) => row.band === band)
            return (
              <BandTotal
                key={band}
                band={band}
                currency={currency}
                total={total}
                pressed={chosen.includes(band)}
                onPress={() => toggle(band)}
              />
            )
          })}
        </div>
      )}
    </Answer>
  )
}

type BandTotalProps = {
  readonly band: BandKey
  readonly currency: string
  readonly total: ShownTotals['rows'][number] | undefined
  readonly pressed: boolean
  readonly onPress: () => void
}

function BandTotal({ band, currency, total, pressed, onPress }: BandTotalProps) {
  const { t, n } = useWords()
  const name = t(bandNames[band] ?? words.unknown)
  const isValued = total === undefined || total.withoutValue < total.customers
  const left = [
    ...(total?.uncountedContracts ? [t(words.otherCurrency, n.whole(total.uncountedContracts))] : []),
    ...(total?.contractsWithoutAmount ? [t(words.amountUnknown, n.whole(total.contractsWithoutAmount))] : []),
  ]
  return (
    <UnstyledButton className={css.total} aria-pressed={pressed} onClick={onPress} title={t(words.showBand, name)}>
      <span className={css.band}>
        <Moon band={band === 'unknown' ? null : band} size={14} />
        {name}
      </span>
      <span className={css.count}>{n.whole(total?.customers ?? 0)}</span>
      <span className={css.value}>
        {isValued
          ? t(words.groupValue, n.moneyShort({ amount: total?.value ?? '0', currency }))
          : left.length === 0
            ? t(words.noValue)
            : null}
      </span>
      {left.map((one) => (
        <span key={one} className={css.value}>
          {one}
        </span>
      ))}
      {band === 'unknown' && total !== undefined && total.withheld > 0 ? (
        <span className={css.value}>{t(words.withheld, n.whole(total.withheld))}</span>
      ) : null}
      {band === 'unknown' && total !== undefined && total.notServed > 0 ? (
        <span className={css.value}>{t(words.notServed, total.notServed, n.whole(total.notServed))}</span>
      ) : null}
    </UnstyledButton>
  )
}
