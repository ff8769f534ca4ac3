import { Pill, type PillTone } from '#web/kit/Pill.tsx'
import { Card } from '#web/kit/page/Card.tsx'
import { useWords } from '#web/wording/say.ts'
import type { Verdict } from '../../contract/card.ts'
import { indexSaid, whySaid } from '../../saying/figure-said.ts'
import { figuresSaid } from '../../saying/figures-said.ts'
import { verdictNames } from '../../words.ts'
import css from '../experiments.module.css'
import type { ShownCard } from '../experiments-api.ts'
import { sentences, words } from '../words.ts'

export const toneOf: Readonly<Record<Verdict, PillTone>> = {
  better: 'thriving',
  worse: 'risk',
  'not worth having': 'steady',
  'cannot say': 'watch',
  'cannot be told': 'watch',
}

/** All that the counts say, for whoever wants to know it exactly. */
export function FiguresCard({ card }: { readonly card: ShownCard }) {
  const { t, locale } = useWords()
  const f = figuresSaid(locale)
  const pSaid = (p: number | null) =>
    p === null ? t(words.notKnown) : p < 0.001 ? t(sentences.below, '0.1%') : f.rate(p)
  return (
    <Card title={t(words.figures)} sub={t(words.figuresSub)} flush>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must be reachable by keyboard */}
      <section className={css.scroll} tabIndex={0} aria-label={t(words.figuresTable)}>
        <table className={css.table}>
          <thead>
            <tr>
              {[words.figure, words.verdict, words.rates, words.index, words.difference, words.corrected].map(
                (head) => (
                  <th key={head.en} scope="col">
                    {t(head)}
                  </th>
                ),
              )}
            </tr>
          </thead>
          <tbody>
            {card.figures.map(({ name, control, variant, index, difference, adjusted, ...judged }) => (
              <tr key={name}>
                <th scope="row">{name}</th>
                <td className={css.said}>
                  <Pill tone={toneOf[judged.verdict]}>{t(verdictNames[judged.verdict])}</Pill>
                  <p className={css.quiet}>{whySaid(judged, locale).join(locale === 'ja' ? '' : ' ')}</p>
                </td>
                <td>{[control, variant].map((side) => (side === null ? '—' : f.rate(side.rate))).join(' → ')}</td>
                <td>
                  {index.known ? (
                    <>
                      {f.whole(index.value)}
                      <div className={css.quiet}>{indexSaid(index.value, locale)}</div>
                      <div className={css.quiet}>
                        {f.whole(index.low)}–{f.whole(index.high)}
                      </div>
                    </>
                  ) : (
                    <span className={css.quiet}>{index.because[locale]}</span>
                  )}
                </td>
                <td>
                  {difference.known ? (
                    <>
                      {f.points(difference.value)}
                      <div className={css.quiet}>
                        {f.points(difference.low)} – {f.points(difference.high)}
                      </div>
                    </>
                  ) : (
                    <span className={css.quiet}>{difference.because[locale]}</span>
                  )}
                </td>
                <td>{pSaid(adjusted)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </section>
    </Card>
  )
}
