import { Card } from '#web/kit/Card.tsx'
import { useWords } from '#web/say.ts'
import type { ShownImport } from './imports-api.ts'
import css from './PreviewCard.module.css'
import { words } from './screen-words.ts'

/** The first rows as they were read, so that a wrong encoding or header row is seen at a glance. */
export function PreviewCard({ one: { reading } }: { readonly one: ShownImport }) {
  const { t } = useWords()
  const rows = reading.sample.slice(0, 8).map((cells, id) => ({ id, cells }))
  return (
    <Card title={t(words.preview)} flush>
      {/* biome-ignore lint/a11y/useSemanticElements: a fieldset is for inputs */}
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable with the keyboard */}
      <div className={css.pane} role="group" tabIndex={0} aria-label={t(words.preview)}>
        <table className={css.table}>
          <thead>
            <tr>
              {reading.headings.map((heading) => (
                <th key={heading} scope="col">
                  {heading}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map(({ id, cells }) => (
              <tr key={id}>
                {reading.headings.map((heading, place) => (
                  <td key={heading}>{cells[place] ?? ''}</td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </Card>
  )
}
