import type { ReactNode } from 'react'
import { Go } from '../Go.tsx'
import css from './Stat.module.css'

export type StatProps = {
  readonly label: ReactNode
  readonly value?: ReactNode
  /** Where the rows are listed that make the figure. */
  readonly to?: string
  /** What the figure is to be held against: never a bare number. */
  readonly compare?: ReactNode
  readonly tone?: 'up' | 'down'
  /** Why there is no figure; shown in grey words in its place. */
  readonly unknown?: string
}

export function Stat({ label, value, to, compare, tone, unknown }: StatProps) {
  const shown =
    to === undefined ? (
      value
    ) : (
      <Go quiet to={to}>
        {value}
      </Go>
    )
  return (
    <div className={css.stat}>
      <dt className={css.label}>{label}</dt>
      <dd className={unknown === undefined ? css.value : css.unknown}>{unknown ?? shown}</dd>
      {compare === undefined ? null : (
        <dd className={css.compare} data-tone={tone}>
          {compare}
        </dd>
      )}
    </div>
  )
}
