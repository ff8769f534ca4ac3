import type { ReactNode } from 'react'
import css from './Columns.module.css'

export function TwoColumns({ left, right }: { readonly left: ReactNode; readonly right: ReactNode }) {
  return (
    <div className={css.two}>
      <div className={css.stack}>{left}</div>
      <div className={css.stack}>{right}</div>
    </div>
  )
}
