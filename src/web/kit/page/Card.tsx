import { type ReactNode, useId } from 'react'
import css from './Card.module.css'

export type CardProps = {
  readonly title?: ReactNode
  readonly sub?: ReactNode
  readonly acts?: ReactNode
  readonly children?: ReactNode
  /** No padding around the content: for tables and lists of rows. */
  readonly flush?: boolean
}

export function Card({ title, sub, acts, children, flush = false }: CardProps) {
  const id = useId()
  return (
    <section className={css.card} {...(title === undefined ? {} : { 'aria-labelledby': id })}>
      {title === undefined && acts === undefined ? null : (
        <div className={css.head}>
          <div>
            {title === undefined ? null : (
              <h2 id={id} className={css.title}>
                {title}
              </h2>
            )}
            {sub === undefined ? null : <p className={css.sub}>{sub}</p>}
          </div>
          {acts === undefined ? null : <div className={css.acts}>{acts}</div>}
        </div>
      )}
      {children === undefined ? null : <div className={flush ? css.flush : css.body}>{children}</div>}
    </section>
  )
}
