import type { ReactNode } from 'react'
import css from './Stat.module.css'

export type StatProps = {
  readonly label: ReactNode
  readonly value?: ReactNode
  /** What the figure is to be held against: never a bare number. */
  readonly compare?: ReactNode
  readonly tone?: 'up' | 'down'
  /** Why there is no figure; shown in grey words in its place. */
  readonly unknown?: string
}

export function Stat({ label, value, compare, tone, unknown }: StatProps) {
  return (
    <div className={css.stat}>
      <dt className={css.label}>{label}</dt>
      <dd className={unknown === undefined ? css.value : css.unknown}>{unknown ?? value}</dd>
      {compare === undefined ? null : (
        <dd className={css.compare} data-tone={tone}>
          {compare}
        </dd>
      )}
    </div>
  )
}
