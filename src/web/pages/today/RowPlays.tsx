import { PlayLine } from '../../../act/plays/ui/PlayLine.tsx'
import type { TodayAnswer } from './TodayPage.tsx'
import css from './today.module.css'

/** The open plays of one customer, to be done, put off or dismissed where one stands. */
export function RowPlays({ plays }: { readonly plays: TodayAnswer['rows'][number]['plays'] }) {
  return (
    <ul className={css.plays}>
      {plays.map((play) => (
        <PlayLine key={play.id} play={play} />
      ))}
    </ul>
  )
}
