import { type ReactNode, useEffect, useRef } from 'react'
import css from './PageTitle.module.css'

export type PageTitleProps = { readonly title: ReactNode; readonly lede?: ReactNode; readonly acts?: ReactNode }

/** The answer this page gives, in one sentence; the tab of the browser says it too. */
export function PageTitle({ title, lede, acts }: PageTitleProps) {
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => {
    document.title = `${heading.current?.textContent ?? ''} · Meguri`
  })
  return (
    <header className={css.head}>
      <div className={css.words}>
        <h1 ref={heading} className={css.title}>
          {title}
        </h1>
        {lede === undefined ? null : <p className={css.lede}>{lede}</p>}
      </div>
      {acts === undefined ? null : <div className={css.acts}>{acts}</div>}
    </header>
  )
}
