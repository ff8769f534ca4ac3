import { Card } from '#web/kit/page/Card.tsx'
import { useWords, type Words } from '#web/wording/say.ts'
import css from '../attribution.module.css'
import type { ShownSheet } from '../attribution-api.ts'
import { sentences, words } from './sheet-words.ts'

type Recoveries = ShownSheet['recoveries']
type Group = {
  readonly key: 'treated' | 'untreated'
  readonly customers: number
  readonly recovered: number
  readonly share: number | null
}

/** Who was saved beside who recovered without anybody: what is achieved is more than the one only beyond the other. */
export function RecoveriesCard({ recoveries }: { readonly recoveries: Recoveries }) {
  const all = useWords()
  const { t, n } = all
  const { landmarkDays, horizonDays, treated, untreated, pending, leastEach, told } = recoveries
  const rows: readonly Group[] = [
    { key: 'treated', ...treated, share: told.known ? told.treatedShare : null },
    { key: 'untreated', ...untreated, share: told.known ? told.untreatedShare : null },
  ]
  return (
    <Card title={t(words.recoveries)} sub={t(sentences.fell, n.whole(landmarkDays), n.whole(horizonDays))} flush>
      <ul className={css.lines}>
        {rows.map(({ key, customers, recovered, share }) => (
          <li key={key} className={css.line}>
            <div className={css.head}>
              <span>{t(words[key])}</span>
              <span className={css.value}>{share === null ? t(words.cannotTell) : n.percent(share)}</span>
            </div>
            <p className={css.quiet}>{t(sentences.ofThese, n.whole(customers), n.whole(recovered))}</p>
          </li>
        ))}
      </ul>
      <div className={css.below}>
        <p>{told.known ? differenceOf(all, told) : t(sentences.tooFew, n.whole(leastEach))}</p>
        {pending === 0 ? null : <p className={css.quiet}>{t(sentences.pending, n.whole(pending))}</p>}
        <p className={css.quiet}>{t(words.noProof)}</p>
      </div>
    </Card>
  )
}

function differenceOf({ t, n }: Words, told: Extract<Recoveries['told'], { known: true }>): string {
  const points = (share: number) => n.signed(share * 100, 1)
  const isBeyond = told.low > 0 || told.high < 0
  const more = points(told.treatedShare - told.untreatedShare)
  return t(isBeyond ? sentences.beyond : sentences.cannotSay, more, points(told.low), points(told.high))
}
