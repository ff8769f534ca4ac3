import { useWords } from '#web/wording/say.ts'
import css from './requests.module.css'
import type { ShownRequest } from './requests-api.ts'
import { sentences, words } from './words.ts'

/** What those who ask are worth in a year, each currency for itself, and whose amounts the sum leaves out. */
export function Worth({ of: { amounts, unknown } }: { readonly of: ShownRequest['worth'] }) {
  const { t, n } = useWords()
  const said = amounts.map((amount) => n.money(amount)).join(' + ')
  const without = unknown === 0 ? null : t(sentences.beside, n.whole(unknown))
  if (said === '' && without === null) return <span className={css.quiet}>{t(words.noWorth)}</span>
  return (
    <span {...(unknown > 0 && { title: t(sentences.unknown, n.whole(unknown)) })}>
      {said}
      {without === null ? null : <span className={css.quiet}> {said === '' ? without : `+ ${without}`}</span>}
    </span>
  )
}
