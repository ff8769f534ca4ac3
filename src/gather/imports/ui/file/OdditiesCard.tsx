import { Card } from '#web/kit/page/Card.tsx'
import { useWords } from '#web/wording/say.ts'
import type { ShownImport } from '../imports-api.ts'
import css from './OdditiesCard.module.css'
import { sentences, words } from './words.ts'

const shown = 6
/** Oddities whose examples are rows, by their number, and what stands there. */
const ofRows: ReadonlySet<string> = new Set([
  'above',
  'footer',
  'hidden',
  'quotes',
  'replaced',
  'privateUse',
  'garbled',
])

/** What is odd about the file as a whole: said before anybody wonders. */
export function OdditiesCard({ one: { reading, upload } }: { readonly one: ShownImport }) {
  const { t, n, locale } = useWords()
  const { oddities } = reading
  if (oddities.length === 0 && !upload.broken) return null
  const told = (name: string, example: string) => {
    const [, row, text] = (ofRows.has(name) && /^(\d+)(?:: (.*))?$/s.exec(example)) || []
    return row === undefined ? example : t(sentences.rowExample, n.whole(Number(row)), text ?? null)
  }
  return (
    <Card title={t(words.oddities)}>
      <ul className={css.list}>
        {upload.broken ? (
          <li className={css.oddity} data-tone="watch">
            {t(words.brokenBytes)}
          </li>
        ) : null}
        {oddities.map(({ name, label, examples, count }) => (
          <li key={`${name} ${label.en}`} className={css.oddity}>
            {label[locale]}
            {examples.length === 0 ? null : (
              <span className={css.examples}>
                {t(
                  sentences.examples,
                  `${n.list(examples.slice(0, shown).map((one) => told(name, one)))}${count > shown && examples.length > shown ? '…' : ''}`,
                )}
              </span>
            )}
          </li>
        ))}
      </ul>
    </Card>
  )
}
