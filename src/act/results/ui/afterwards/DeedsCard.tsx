import { Autocomplete, Button, Group, NumberInput } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { useState } from 'react'
import { useSearch } from '#web/address.ts'
import { useAsk } from '#web/asking/api.ts'
import { Card } from '#web/kit/page/Card.tsx'
import type { AboutLetters } from '#web/screens.ts'
import { useMay } from '#web/session/session.ts'
import { useWords } from '#web/wording/say.ts'
import { api as events } from '../../../../gather/events/ui/events-api.ts'
import { mostDays } from '../../contract.ts'
import css from '../results.module.css'
import { words } from '../words.ts'
import { Deeds } from './Deeds.tsx'

const fewest = 14

/** Who did something within days after their letter: whoever looks chooses what; it stands in the address of the page. */
export function DeedsCard({ letters }: { readonly letters: AboutLetters }) {
  const { t } = useWords()
  const [search, setSearch] = useSearch()
  const [event, setEvent] = useState(search.did ?? '')
  const [days, setDays] = useState(daysIn(search.days))
  const [text] = useDebouncedValue(event.trim(), 200)
  const names = useAsk(events.names, text === '' ? { limit: 50 } : { limit: 50, text }, {
    enabled: useMay('events.read'),
  })
  const look = () => setSearch({ did: event.trim() || undefined, days: String(days), who: undefined })
  return (
    <Card title={t(words.deeds)} sub={t(words.deedsSub)}>
      <form
        onSubmit={(submitted) => {
          submitted.preventDefault()
          look()
        }}
      >
        <Group align="flex-end" gap="sm">
          <Autocomplete
            className={css.event}
            label={t(words.event)}
            value={event}
            data={[...new Set((names.data?.rows ?? []).map(({ name }) => name))]}
            maxLength={200}
            onChange={setEvent}
            required
          />
          <NumberInput
            label={t(words.days)}
            w={120}
            min={1}
            max={mostDays}
            clampBehavior="blur"
            allowDecimal={false}
            value={days}
            onChange={(next) => setDays(daysIn(String(next)))}
          />
          <Button type="submit" variant="default">
            {t(words.look)}
          </Button>
        </Group>
      </form>
      {search.did === undefined ? null : (
        <Deeds letters={letters} event={search.did} days={daysIn(search.days)} isOpen={search.who === 'did'} />
      )}
    </Card>
  )
}

function daysIn(text: string | undefined): number {
  const days = Math.trunc(Number(text))
  return days >= 1 && days <= mostDays ? days : fewest
}
