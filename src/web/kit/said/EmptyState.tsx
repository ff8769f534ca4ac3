import type { ReactNode } from 'react'
import css from './EmptyState.module.css'

export type EmptyStateProps = {
  readonly title: ReactNode
  readonly text?: ReactNode
  /** The one next act. */
  readonly act?: ReactNode
  readonly icon?: ReactNode
}

export function EmptyState({ title, text, act, icon }: EmptyStateProps) {
  return (
    <div className={css.empty}>
      {icon === undefined ? <Ring /> : icon}
      <div className={css.title}>{title}</div>
      {text === undefined ? null : <div className={css.text}>{text}</div>}
      {act === undefined ? null : <div className={css.act}>{act}</div>}
    </div>
  )
}

function Ring() {
  return (
    <svg className={css.ring} viewBox="0 0 24 24" fill="none" aria-hidden="true">
      <circle cx="12" cy="12" r="9" stroke="currentColor" strokeWidth="1.5" strokeDasharray="11 3.2" />
    </svg>
  )
}
