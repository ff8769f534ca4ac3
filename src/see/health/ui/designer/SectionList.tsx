import { useWords } from '#web/wording/say.ts'
import { words } from '../words.ts'
import css from './designer.module.css'

export type Section = { readonly id: string; readonly label: string; readonly count?: number }

/** What the long sheet consists of, in view while one scrolls; each name leads to its part. */
export function SectionList({ sections }: { readonly sections: readonly Section[] }) {
  const { t, n } = useWords()
  return (
    <nav className={css.sections} aria-label={t(words.sections)}>
      {sections.map(({ id, label, count }) => (
        <button key={id} type="button" onClick={() => document.getElementById(id)?.scrollIntoView()}>
          {label}
          {count === undefined ? null : <span> · {n.whole(count)}</span>}
        </button>
      ))}
    </nav>
  )
}
