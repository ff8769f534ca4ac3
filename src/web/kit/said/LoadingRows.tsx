import { useWords } from '../../wording/say.ts'
import { words } from '../words.ts'
import css from './LoadingRows.module.css'

/** A skeleton in the shape of what is to come. */
export function LoadingRows({ rows = 5, height = 40 }: { readonly rows?: number; readonly height?: number }) {
  const { t } = useWords()
  return (
    <div className={css.rows} role="status" aria-label={t(words.loading)}>
      {Array.from({ length: rows }, (_, row) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the rows of a skeleton have no other identity
        <div key={row} className={css.row} style={{ height }}>
          <span style={{ width: `${38 + ((row * 37) % 45)}%` }} />
        </div>
      ))}
    </div>
  )
}
