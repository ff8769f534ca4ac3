import { Dialog } from '../../kit/Dialog.tsx'
import { useWords } from '../../say.ts'
import type { ChangeLine } from './AuditPage.tsx'
import css from './audit.module.css'
import { fieldsOf, useChangeWords } from './use-change-words.ts'
import { acts, words } from './words.ts'

export function ChangeDialog({
  change,
  onClose,
}: {
  readonly change: ChangeLine | null
  readonly onClose: () => void
}) {
  const { t } = useWords()
  const say = useChangeWords()
  return (
    <Dialog
      wide
      open={change !== null}
      onClose={onClose}
      title={change === null ? '' : t(words.detail, say.record(change))}
    >
      {change === null ? null : <Detail change={change} />}
    </Dialog>
  )
}

function Detail({ change }: { readonly change: ChangeLine }) {
  const { t, n } = useWords()
  const say = useChangeWords()
  return (
    <>
      <p className={css.who}>
        {n.instant(change.at)} · {say.author(change)} · {t(acts[change.act])} · {change.source}
      </p>
      <div className={css.scroll}>
        <table className={css.diff}>
          <thead>
            <tr>
              <th scope="col">{t(words.field)}</th>
              <th scope="col">{t(words.before)}</th>
              <th scope="col">{t(words.after)}</th>
            </tr>
          </thead>
          <tbody>
            {fieldsOf(change).map((field) => (
              <tr key={field}>
                <th scope="row">{field}</th>
                <td>
                  <Written value={change.before?.[field]} />
                </td>
                <td>
                  <Written value={change.after?.[field]} />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </>
  )
}

function Written({ value }: { readonly value: unknown }) {
  const { t } = useWords()
  if (value === null || value === undefined || value === '')
    return <span className={css.nothing}>{t(words.nothing)}</span>
  return typeof value === 'object' ? <code>{JSON.stringify(value)}</code> : String(value)
}
