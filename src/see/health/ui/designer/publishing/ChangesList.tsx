import { useWords } from '#web/wording/say.ts'
import type { Definition } from '../../../../scorecards/contract.ts'
import { changesIn, partWords } from '../../../../scorecards/ui/live-score.ts'
import type { ShownScorecard } from '../../health-api.ts'
import { words } from './publish-words.ts'
import css from './publishing.module.css'

type ChangesListProps = { readonly draft: Definition; readonly published: ShownScorecard['published'] }

/** In what a draft is another than the version in force, part by part. */
export function ChangesList({ draft, published }: ChangesListProps) {
  const { t } = useWords()
  if (published === null)
    return <p className={css.said}>{t(words.firstVersion, draft.measures.length, draft.alarms.length)}</p>
  const changes = changesIn(published.definition, draft)
  const parts = Map.groupBy(changes, ({ part }) => part)
  return (
    <>
      <h3 className={css.head}>{t(words.changes, published.number ?? 0)}</h3>
      {changes.length === 0 ? <p className={css.said}>{t(words.noChanges)}</p> : null}
      <dl className={css.changes}>
        {[...parts].map(([part, ofPart]) => (
          <div key={part}>
            <dt>{t(partWords[part])}</dt>
            <dd>
              <ul>
                {ofPart.map(({ said }) => (
                  <li key={said.en}>{t(said)}</li>
                ))}
              </ul>
            </dd>
          </div>
        ))}
      </dl>
    </>
  )
}
