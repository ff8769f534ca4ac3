import type { ReactNode } from 'react'
import css from './BarRow.module.css'

export function Bars({ children }: { readonly children: ReactNode }) {
  return <div className={css.bars}>{children}</div>
}
