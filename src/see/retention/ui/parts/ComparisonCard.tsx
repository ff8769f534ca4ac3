import { Card } from '#web/kit/page/Card.tsx'
import { Note } from '#web/kit/said/Note.tsx'
import { useWords } from '#web/wording/say.ts'
import type { ShownComparison } from '../retention-api.ts'
import { words } from '../words.ts'
import css from './ComparisonCard.module.css'
import { type Shown, writtenP } from './shown.ts'

type ComparisonProps = Shown & { readonly comparison: ShownComparison }

/** Whether slices differ, in words, each two of them; and how many times as fast they leave. */
export function ComparisonCard({ data, comparison }: ComparisonProps) {
  const said = useWords()
  const { t, n, locale } = said
  const { overall, pairs, ratios } = comparison
  const nameOf = (slice: string) => t(data.slices.find((one) => one.slice === slice)?.name ?? words.all)
  const pairText = ({ one, other, verdict }: ShownComparison['pairs'][number]) => {
    const [first, second] = [nameOf(one), nameOf(other)]
    if (!verdict.known) return t(words.untold, first, second, verdict.because[locale])
    const text =
      verdict.longer === null
        ? t(words.alike, first, second)
        : t(words.longer, nameOf(verdict.longer), verdict.longer === one ? second : first)
    return `${text} (${t(words.p, writtenP(said, verdict.p))})`
  }
  return (
    <Card title={t(words.compared)} sub={t(words.comparedSub)}>
      {!overall.known ? (
        <p className={css.line}>{t(words.notTold, overall.because[locale])}</p>
      ) : pairs.length > 1 ? (
        <p className={css.line}>
          {t(overall.differ ? words.differ : words.allAlike)} ({t(words.p, writtenP(said, overall.p))})
        </p>
      ) : null}
      {!overall.known && pairs.length < 2 ? null : (
        <ul className={css.lines}>
          {pairs.map((pair) => (
            <li key={`${pair.one} ${pair.other}`}>{pairText(pair)}</li>
          ))}
        </ul>
      )}
      {pairs.length > 2 ? <p className={css.line}>{t(words.holm, n.whole(pairs.length))}</p> : null}
      {!ratios.known ? (
        overall.known ? (
          <p className={css.line}>{t(words.noRatios, ratios.because[locale])}</p>
        ) : null
      ) : (
        <>
          <h3 className={css.head}>{t(words.ratios)}</h3>
          <ul className={css.lines}>
            {ratios.rows.map(({ slice, ratio, low, high }) => (
              <li key={slice}>
                {t(
                  words.ratio,
                  ...([
                    nameOf(slice),
                    n.number(ratio, 2),
                    nameOf(ratios.reference),
                    n.number(low, 2),
                    n.number(high, 2),
                  ] as const),
                )}
              </li>
            ))}
          </ul>
          {ratios.stays.known && ratios.stays.changes ? (
            <Note tone="watch">{t(words.changes, writtenP(said, ratios.stays.p))}</Note>
          ) : null}
        </>
      )}
    </Card>
  )
}
