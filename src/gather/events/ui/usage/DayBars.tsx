import { useWords } from '#web/wording/say.ts'
import css from '../events.module.css'

/** One bar for each day, the highest as high as the row allows: a shape to glance at, not figures to read. */
export function DayBars({ days, label }: { readonly days: readonly number[]; readonly label: string }) {
  const { n } = useWords()
  const most = Math.max(1, ...days)
  return (
    <svg
      className={css.bars}
      viewBox={`0 0 ${days.length * 4} 20`}
      role="img"
      aria-label={`${label}: ${days.map((day) => n.whole(day)).join(', ')}`}
    >
      {days.map((count, day) => {
        const height = count === 0 ? 0.75 : Math.max(1.5, (count / most) * 20)
        const key = `${day - days.length}`
        return (
          <rect
            key={key}
            x={day * 4}
            y={20 - height}
            width={3}
            height={height}
            className={count === 0 ? css.none : css.bar}
          />
        )
      })}
    </svg>
  )
}
