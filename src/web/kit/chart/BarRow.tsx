import type { ReactNode } from 'react'
import css from './BarRow.module.css'

export type BarTone = 'thriving' | 'steady' | 'watch' | 'risk' | 'accent'

export type BarRowProps = {
  readonly label: ReactNode
  /** Between 0 and 1; `null` where it is not known. */
  readonly share: number | null
  readonly tone?: BarTone
  readonly figure?: ReactNode
  readonly change?: ReactNode
  readonly direction?: 'up' | 'down' | undefined
  readonly unknown?: ReactNode
  /** A sentence below, over the whole width. */
  readonly note?: ReactNode
}

export function BarRow({ label, share, tone = 'accent', figure, change, direction, unknown, note }: BarRowProps) {
  return (
    <div className={css.row}>
      <span className={css.label}>{label}</span>
      {share === null ? (
        <span className={css.unknown}>{unknown ?? figure}</span>
      ) : (
        <>
          <span className={css.track} aria-hidden="true">
            <i data-tone={tone} style={{ width: `${Math.min(100, Math.max(0, share * 100))}%` }} />
          </span>
          <span className={css.figure}>{figure}</span>
        </>
      )}
      <span className={css.change} data-tone={direction}>
        {change}
      </span>
      {note === undefined || note === null ? null : <span className={css.note}>{note}</span>}
    </div>
  )
}
