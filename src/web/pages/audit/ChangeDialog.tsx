import type { Text } from '#platform/wording/words.ts'
import { Dialog } from '../../kit/form/Dialog.tsx'
import { Sentence } from '../../kit/said/Sentence.tsx'
import { useMembers } from '../../session/use-members.ts'
import { useWords } from '../../wording/say.ts'
import type { ChangeLine } from './AuditPage.tsx'
import css from './audit.module.css'
import { fieldsOf, useChangeWords } from './use-change-words.ts'
import { acts, words } from './words.ts'
import { writtenIn } from './written.ts'

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
        {n.instant(change.at)} · {say.author(change)} · {t(acts[change.act])} · {say.source(change)}
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
                <th scope="row">
                  {say.field(change, field)} <code className={css.machine}>{field}</code>
                </th>
                <td>
                  <Written field={field} value={change.before?.[field]} />
                </td>
                <td>
                  <Written field={field} value={change.after?.[field]} />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </>
  )
}

function Written({ field, value }: { readonly field: string; readonly value: unknown }) {
  const { t, n } = useWords()
  const { nameOf } = useMembers()
  if (value === null || value === undefined || value === '')
    return <span className={css.nothing}>{t(words.nothing)}</span>
  if (typeof value === 'boolean') return t(value ? words.yes : words.no)
  if (isText(value)) return <Sentence text={t(value)} />
  if (typeof value === 'object') return <code>{JSON.stringify(value)}</code>
  return nameOf(String(value).replace(/^member:/, '')) ?? writtenIn(field, value, n)
}

function isText(value: unknown): value is Text {
  if (typeof value !== 'object' || value === null || !('en' in value && 'ja' in value)) return false
  return typeof value.en === 'string' && typeof value.ja === 'string'
}
