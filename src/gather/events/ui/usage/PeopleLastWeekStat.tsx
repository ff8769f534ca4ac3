import { useAsk } from '#web/asking/api.ts'
import { Stat } from '#web/kit/page/Stat.tsx'
import type { AboutCustomer } from '#web/screens.ts'
import { useWords } from '#web/wording/say.ts'
import { words } from '../../words.ts'
import { api } from '../events-api.ts'
import { weekAddress } from './week-address.ts'

/** How many people used it in the last whole week, beside those of the week before: a week that has just begun would say nothing. */
export function PeopleLastWeekStat({ customerId }: AboutCustomer) {
  const { t, n } = useWords()
  const { data } = useAsk(api.usage, { id: customerId })
  if (data === undefined) return <Stat label={t(words.peopleLastWeek)} value="…" />
  const [before, last] = data.weeks.filter(({ isWhole }) => isWhole).slice(-2)
  if (data.silentSince !== null)
    return <Stat label={t(words.peopleLastWeek)} unknown={t(words.silentSince, n.day(data.silentSince))} />
  if (!data.isFed) return <Stat label={t(words.peopleLastWeek)} unknown={t(words.usageUnknown)} />
  if (data.weeks.every(({ events }) => events === 0))
    return <Stat label={t(words.peopleLastWeek)} unknown={t(words.usageNone)} />
  if (!data.hasPeople || before === undefined || last === undefined)
    return <Stat label={t(words.peopleLastWeek)} unknown={t(words.nobodyNamed)} />
  return (
    <Stat
      label={t(words.peopleLastWeek)}
      value={t(words.peopleCount, n.whole(last.people))}
      to={weekAddress(customerId, last.monday)}
      compare={t(words.weekBefore, n.whole(before.people))}
    />
  )
}
