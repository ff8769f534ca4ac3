import { Card } from '#web/kit/Card.tsx'
import { Note } from '#web/kit/Note.tsx'
import { useWords } from '#web/say.ts'
import css from './FaultsCard.module.css'
import type { ShownRun } from './imports-api.ts'
import { words } from './screen-words.ts'

const shown = 5

/** The integrity report that is kept with the run: each fault with its exact count and some examples. */
export function FaultsCard({ run }: { readonly run: ShownRun }) {
  const { t, n, locale } = useWords()
  if (run.state !== 'completed') return null
  return (
    <Card title={t(words.faults)}>
      {run.faults.length === 0 ? <Note>{t(run.kind === 'trial' ? words.noRejects : words.noFaults)}</Note> : null}
      {run.kind === 'trial' && run.faults.length > 0 ? <Note>{t(words.checkedLater)}</Note> : null}
      <ul className={css.faults}>
        {run.faults.map(({ name, label, count, examples }) => (
          <li key={label.en} className={css.fault}>
            <span>{label[locale]}</span>
            {examples.length === 0 ? null : (
              <span className={css.examples}>
                {name === 'rejected' ? `${t(words.row)} ` : ''}
                {n.list(examples.slice(0, shown))}
                {count > shown ? '…' : ''}
              </span>
            )}
          </li>
        ))}
      </ul>
    </Card>
  )
}
