import { TextInput } from '@mantine/core'
import { useState } from 'react'
import { useAsk } from '#web/asking/api.ts'
import { Pill } from '#web/kit/Pill.tsx'
import { Card } from '#web/kit/page/Card.tsx'
import { Answer } from '#web/kit/said/Answer.tsx'
import type { AboutCustomer } from '#web/screens.ts'
import { useWords } from '#web/wording/say.ts'
import { seatsInWords } from '../../words/terms.ts'
import { amountUnknown, contractKindNames } from '../../words.ts'
import { api, type ShownOnDay } from '../contracts-api.ts'
import { sentences, standings, words } from '../words.ts'
import css from './history.module.css'
import { pricedIn } from './what-changed.ts'

/** What was agreed as of a day, past or ahead. */
export function OnDayCard({ customerId }: AboutCustomer) {
  const { t } = useWords()
  const [day, setDay] = useState('')
  const isDay = /^\d{4}-\d{2}-\d{2}$/.test(day)
  const answer = useAsk(api.onDay, { customerId, day }, { enabled: isDay })
  return (
    <Card title={t(words.onDay)} sub={t(words.onDaySub)}>
      <TextInput
        type="date"
        label={t(words.dayToLookAt)}
        maw={220}
        mb={8}
        value={day}
        onChange={(event) => setDay(event.currentTarget.value)}
      />
      {isDay ? (
        <Answer of={answer} rows={2}>
          {({ rows }) => (
            <ul className={css.list} aria-label={t(words.onDay)}>
              {rows.map((one) => (
                <Line key={one.id} contract={one} />
              ))}
            </ul>
          )}
        </Answer>
      ) : null}
    </Card>
  )
}

function Line({ contract }: { readonly contract: ShownOnDay }) {
  const all = useWords()
  const { t, n } = all
  const { plan, kind, amount, currency, period, seats, startsOn, endsOn, standing } = contract
  const price = amount === null ? t(amountUnknown) : pricedIn({ amount, currency, period }, all)
  const parts = [price, ...(seats === null ? [] : [t(seatsInWords(seats))])]
  const end = endsOn === null ? t(words.noEndOnRecord) : n.day(endsOn)
  return (
    <li className={css.line}>
      <div>
        <div>
          <span className={css.day}>{plan ?? t(contractKindNames[kind])}</span> {parts.join(' · ')}
        </div>
        <div className={css.sub}>{t(sentences.term, n.day(startsOn), end)}</div>
      </div>
      <Pill tone={standing === 'in force' ? 'thriving' : 'plain'}>{t(standings[standing])}</Pill>
    </li>
  )
}
