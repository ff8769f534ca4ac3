import type { ReactNode } from 'react'
import css from './Note.module.css'

/** A quiet remark in a sunk box: what changed, what does not count, what to know before going on. */
export function Note({
  children,
  tone = 'plain',
}: {
  readonly children: ReactNode
  readonly tone?: 'plain' | 'watch' | 'risk'
}) {
  return (
    <div className={css.note} data-tone={tone}>
      {children}
    </div>
  )
}
