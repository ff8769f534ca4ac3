import type { ReactNode } from 'react'
import css from './Stat.module.css'

/** Figures side by side, each a `Stat`. */
export function StatStrip({ children }: { readonly children: ReactNode }) {
  return <dl className={css.strip}>{children}</dl>
}
