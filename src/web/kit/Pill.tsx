import type { ReactNode } from 'react'
import css from './Pill.module.css'

export type PillTone = 'thriving' | 'steady' | 'watch' | 'risk' | 'accent' | 'plain'

export function Pill({ tone = 'plain', children }: { readonly tone?: PillTone; readonly children: ReactNode }) {
  return (
    <span className={css.pill} data-tone={tone}>
      {children}
    </span>
  )
}
