import { useAsk } from '#web/asking/api.ts'
import { Stat } from '#web/kit/page/Stat.tsx'
import type { AboutCustomer } from '#web/screens.ts'
import { useWords } from '#web/wording/say.ts'
import { words } from '../../words.ts'
import { api } from '../events-api.ts'
import { weekAddress } from './week-address.ts'

/** How many people used it in the present week, beside those of the week before. */
export function PeopleThisWeekStat({ customerId }: AboutCustomer) {
  const { t, n } = useWords()
  const { data } = useAsk(api.usage, { id: customerId })
  if (data === undefined) return <Stat label={t(words.peopleThisWeek)} value="…" />
  const [before, present] = data.weeks.slice(-2)
  if (data.silentSince !== null)
    return <Stat label={t(words.peopleThisWeek)} unknown={t(words.silentSince, n.day(data.silentSince))} />
  if (data.weeks.every(({ events }) => events === 0))
    return <Stat label={t(words.peopleThisWeek)} unknown={t(words.usageNone)} />
  if (!data.hasPeople || before === undefined || present === undefined)
    return <Stat label={t(words.peopleThisWeek)} unknown={t(words.nobodyNamed)} />
  return (
    <Stat
      label={t(words.peopleThisWeek)}
      value={t(words.peopleCount, n.whole(present.people))}
      to={weekAddress(customerId, present.monday)}
      compare={t(words.weekBefore, n.whole(before.people))}
    />
  )
}
