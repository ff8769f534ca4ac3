import { Note } from '#web/kit/said/Note.tsx'
import { ProgressLine } from '#web/kit/said/ProgressLine.tsx'
import { useWords } from '#web/wording/say.ts'
import css from './edits.module.css'
import type { ShownEdit } from './edits-api.ts'
import { OvertakenList } from './OvertakenList.tsx'
import { words } from './words.ts'

const namesShown = 3

/** What an edit would do, does or has done: in figures, and why some stay as they are. */
export function EditOutcome({ edit }: { readonly edit: ShownEdit }) {
  const { t, n, locale } = useWords()
  const { state } = edit
  if (state === 'trying' || state === 'running' || state === 'undoing')
    return <ProgressLine label={t(words[state])} done={edit.looked} total={edit.total} unit={words.customers} />
  const isUndone = state === 'undone'
  const figures = isUndone
    ? [
        [words.restored, edit.restored],
        [words.kept, edit.kept],
      ]
    : [
        [state === 'ready' ? words.wouldChange : words.wasChanged, edit.changed],
        [words.unchanged, edit.unchanged],
        [words.refused, edit.refused],
        ...(edit.overtaken === 0 ? [] : [[words.overtaken, edit.overtaken]]),
      ]
  return (
    <div aria-live="polite">
      <dl className={css.figures}>
        {figures.map(([label, count]) => (
          <div key={(label as typeof words.kept).en}>
            <dt>{t(label as typeof words.kept)}</dt>
            <dd>{n.whole(count as number)}</dd>
          </div>
        ))}
      </dl>
      {edit.overtaken === 0 || isUndone ? null : (
        <>
          <p>{t(words.overtakenLede)}</p>
          <OvertakenList edit={edit} />
        </>
      )}
      {state === 'failed' ? <Note tone="watch">{t(words.failed)}</Note> : null}
      {isUndone || edit.reasons.length === 0 ? null : (
        <ul className={css.reasons}>
          {edit.reasons.map(({ because, count, examples }) => {
            const names = n.list(examples.slice(0, namesShown).map(({ name }) => name))
            return (
              <li key={because.en}>
                {because[locale]}
                <small>{t(words.because, String(count), count > namesShown ? t(words.andOthers, names) : names)}</small>
              </li>
            )
          })}
        </ul>
      )}
    </div>
  )
}
