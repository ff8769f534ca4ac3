import type { ReactNode } from 'react'
import css from './Columns.module.css'

type ColumnsProps = {
  readonly children: ReactNode
  readonly aside?: ReactNode
  /** The narrow column stays in view while one scrolls. */
  readonly follows?: boolean
}

/** The main column with a narrow one beside it; below each other where there is no room. */
export function Columns({ children, aside, follows = false }: ColumnsProps) {
  const beside = follows ? `${css.stack} ${css.follows}` : css.stack
  return (
    <div className={aside === undefined ? css.one : css.columns}>
      <div className={css.stack}>{children}</div>
      {aside === undefined ? null : <aside className={beside}>{aside}</aside>}
    </div>
  )
}
