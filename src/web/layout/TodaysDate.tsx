import { useWords } from '../wording/say.ts'
import css from './Frame.module.css'

export function TodaysDate() {
  const { n } = useWords()
  const today = new Intl.DateTimeFormat('sv-SE', { timeZone: n.zone }).format(Date.now())
  return (
    <time className={css.date} dateTime={today}>
      {n.dayWithWeekday(today)}
    </time>
  )
}
