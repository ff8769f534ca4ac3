import { useAsk } from '#web/asking/api.ts'
import { LineChart } from '#web/kit/chart/LineChart.tsx'
import { Answer } from '#web/kit/said/Answer.tsx'
import type { AboutCustomer } from '#web/screens.ts'
import { useWords, type Words } from '#web/wording/say.ts'
import { words } from '../../words.ts'
import { api } from '../events-api.ts'
import { weekAddress } from './week-address.ts'

type Usage = Awaited<ReturnType<typeof api.usage>>

/** Who used it, week by week. Where nobody is named in the events, how often it was used. */
export function UsageChart({ customerId }: AboutCustomer) {
  const { t, n } = useWords()
  const usage = useAsk(api.usage, { id: customerId })
  return (
    <Answer of={usage} rows={5}>
      {(found) => {
        const { weeks, zone, hasPeople } = found
        const shown = weeks.filter(({ isWhole }) => isWhole)
        const points = shown.map((week) => ({ x: week.monday, y: hasPeople ? week.people : week.events }))
        const isSilent = weeks.every(({ events }) => events === 0)
        return (
          <LineChart
            title={found.silentSince === null ? titleOf(found, t) : t(words.silentSince, n.day(found.silentSince))}
            sub={t(words.usageSub, n.whole(shown.length), zone)}
            series={isSilent ? [] : [{ name: t(hasPeople ? words.usage : words.usageEvents), points }]}
            unit={t(hasPeople ? words.people : words.events)}
            opens={(monday) => weekAddress(customerId, monday)}
            basis={t(words.countedFrom, n.whole(shown.reduce((sum, { events }) => sum + events, 0)))}
          />
        )
      }}
    </Answer>
  )
}

/** Compares the last four whole weeks with the four before. */
function titleOf({ weeks, hasPeople, isFed }: Usage, t: Words['t']): string {
  if (!isFed) return t(words.usageUnknown)
  if (weeks.every(({ events }) => events === 0)) return t(words.usageNone)
  const whole = weeks.filter(({ isWhole }) => isWhole).map((week) => (hasPeople ? week.people : week.events))
  const mean = (part: readonly number[]) => part.reduce((sum, count) => sum + count, 0) / Math.max(1, part.length)
  const [lately, before] = [mean(whole.slice(-4)), mean(whole.slice(-8, -4))]
  const round = (count: number) => (count >= 10 ? Math.round(count) : Math.round(count * 10) / 10)
  if (before === 0 && lately === 0) {
    const present = weeks.at(-1)
    return t(present === undefined || present.isWhole || present.events === 0 ? words.usageStopped : words.usageAgain)
  }
  return t(hasPeople ? words.peopleAWeek : words.eventsAWeek, round(lately), round(before))
}
