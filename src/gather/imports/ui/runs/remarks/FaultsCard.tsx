import { Card } from '#web/kit/page/Card.tsx'
import { Note } from '#web/kit/said/Note.tsx'
import { useWords } from '#web/wording/say.ts'
import type { ShownRun } from '../../imports-api.ts'
import { sentences, words } from '../words.ts'
import css from './FaultsCard.module.css'

const shown = 5
const titles = { trial: words.wouldFaults, run: words.faults, undo: words.keptWhy }
/** What is said of rows and cells, whose examples are the numbers of rows. */
const remarks = new Set(['rejected', 'skipped', 'lost', 'noted', 'cleared'])
/** Faults whose examples are not what is counted: customers for events. */
const countOthers = new Set(['churned but not left'])

/** The integrity report that is kept with the run: each fault with its exact count and some examples. */
export function FaultsCard({ run }: { readonly run: ShownRun }) {
  const { t, locale } = useWords()
  if (run.state !== 'completed' || (run.kind === 'undo' && run.faults.length === 0)) return null
  return (
    <Card title={t(titles[run.kind])}>
      {run.faults.length === 0 ? <Note>{t(run.kind === 'trial' ? words.noRejects : words.noFaults)}</Note> : null}
      {run.kind === 'trial' && run.faults.length > 0 ? <Note>{t(words.checkedLater)}</Note> : null}
      <ul className={css.faults}>
        {run.faults.map(({ name, label, count, examples }) => (
          <li key={label.en} className={css.fault}>
            <span>{label[locale]}</span>
            {examples.length === 0 ? null : (
              <span className={css.examples}>
                <Examples name={name} examples={examples} count={count} />
              </span>
            )}
          </li>
        ))}
      </ul>
    </Card>
  )
}

function Examples({ name, examples, count }: Pick<ShownRun['faults'][number], 'name' | 'examples' | 'count'>) {
  const { t, n } = useWords()
  const some = examples.slice(0, shown)
  const more = count - some.length
  const cut = countOthers.has(name) ? t(words.others) : t(sentences.more, more)
  const ofRows = remarks.has(name)
  const list = n.list([...(ofRows ? some.map((row) => n.whole(row)) : some), ...(more > 0 ? [cut] : [])])
  return ofRows ? t(sentences.inRows, list, count) : list
}
