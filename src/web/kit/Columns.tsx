import type { ReactNode } from 'react'
import css from './Columns.module.css'

/** The main column with a narrow one beside it; below each other where there is no room. */
export function Columns({ children, aside }: { readonly children: ReactNode; readonly aside?: ReactNode }) {
  return (
    <div className={aside === undefined ? css.one : css.columns}>
      <div className={css.stack}>{children}</div>
      {aside === undefined ? null : <aside className={css.stack}>{aside}</aside>}
    </div>
  )
}
