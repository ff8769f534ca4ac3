import { Button } from '@mantine/core'
import { useState } from 'react'
import { Card } from '#web/kit/page/Card.tsx'
import { useWords } from '#web/wording/say.ts'
import { lastHeaderRow } from '../../../mappings/contract.ts'
import type { ShownReading } from '../imports-api.ts'
import css from './PreviewCard.module.css'
import { previewLines } from './telling-cells.ts'
import { sentences, words } from './words.ts'

const first = 10

/** The rows as they were read, under the numbers that the file itself gives them. */
export function PreviewCard({ reading: { headings, sample, header } }: { readonly reading: ShownReading }) {
  const { t, n } = useWords()
  const [isWhole, setWhole] = useState(false)
  const rows = isWhole ? sample : sample.slice(0, first)
  const more =
    isWhole || sample.length <= first ? undefined : <Button onClick={() => setWhole(true)}>{t(words.allRows)}</Button>
  return (
    <Card title={t(words.preview)} sub={t(words.previewSub)} acts={more} flush>
      {/* biome-ignore lint/a11y/useSemanticElements: a fieldset is for inputs */}
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable with the keyboard */}
      <div className={css.pane} role="group" tabIndex={0} aria-label={t(words.preview)}>
        <table className={css.table}>
          <thead>
            <tr>
              <th scope="col" className={css.number}>
                <span className="sr-only">{t(words.row)}</span>
                {rowsOf(header, n.whole)}
              </th>
              {headings.map((heading) => (
                <th key={heading} scope="col" title={heading}>
                  {heading}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {previewLines(rows, lastHeaderRow(header)).map((line) =>
              line.kind === 'gap' ? (
                <tr key={line.row} className={css.gap}>
                  <th scope="row" className={css.number}>
                    {line.row === line.until ? n.whole(line.row) : `${n.whole(line.row)}–${n.whole(line.until)}`}
                  </th>
                  <td colSpan={headings.length}>{t(sentences.gap, line.row, line.until)}</td>
                </tr>
              ) : (
                <tr key={line.row}>
                  <th scope="row" className={css.number}>
                    {n.whole(line.row)}
                  </th>
                  {headings.map((heading, place) => (
                    <td key={heading} title={line.cells[place]}>
                      {line.cells[place] ?? ''}
                    </td>
                  ))}
                </tr>
              ),
            )}
          </tbody>
        </table>
      </div>
    </Card>
  )
}

function rowsOf(header: ShownReading['header'], whole: (row: number) => string): string {
  if (header === null) return ''
  if (typeof header === 'number') return whole(header)
  return header[0] === header[1] ? whole(header[0]) : `${whole(header[0])}–${whole(header[1])}`
}
