import type { ReactNode } from 'react'
import css from './FormRow.module.css'

export type FormRowProps = {
  readonly label: ReactNode
  readonly hint?: ReactNode
  readonly error?: ReactNode
  readonly children: ReactNode
}

/** A line of settings: what it is on the left, where one sets it on the right. The control inside carries its own `aria-label`. */
export function FormRow({ label, hint, error, children }: FormRowProps) {
  return (
    <div className={css.row}>
      <div>
        <div className={css.label}>{label}</div>
        {hint === undefined ? null : <div className={css.hint}>{hint}</div>}
      </div>
      <div className={css.control}>
        {children}
        {error === undefined || error === null ? null : (
          <div className={css.error} role="alert">
            {error}
          </div>
        )}
      </div>
    </div>
  )
}
