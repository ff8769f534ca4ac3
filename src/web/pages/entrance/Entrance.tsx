import { type ReactNode, useEffect } from 'react'
import { Mark } from '../../layout/rail/Mark.tsx'
import { chooseLocale } from '../../wording/locale.ts'
import { useWords } from '../../wording/say.ts'
import css from './entrance.module.css'

type EntranceProps = {
  readonly title: string
  readonly lede?: ReactNode
  readonly wide?: boolean
  readonly children?: ReactNode
  readonly foot?: ReactNode
}

/** The quiet page before one is inside: the sign, one card, and the choice of language. */
export function Entrance({ title, lede, wide = false, children, foot }: EntranceProps) {
  const { locale } = useWords()
  useEffect(() => {
    document.title = `${title} · Meguri`
  })
  return (
    <div className={css.page}>
      <main className={css.card} data-wide={wide}>
        <div className={css.brand}>
          <Mark size={28} />
          Meguri
        </div>
        <h1 className={css.title}>{title}</h1>
        {lede === undefined ? null : <p className={css.lede}>{lede}</p>}
        {children}
      </main>
      <footer className={css.foot}>
        {foot === undefined ? null : <p>{foot}</p>}
        <p>
          <button
            type="button"
            className={css.language}
            lang={locale === 'ja' ? 'en' : 'ja'}
            onClick={() => chooseLocale(locale === 'ja' ? 'en' : 'ja')}
          >
            {locale === 'ja' ? 'English' : '日本語'}
          </button>
        </p>
      </footer>
    </div>
  )
}
