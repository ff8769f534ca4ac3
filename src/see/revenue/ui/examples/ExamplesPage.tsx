import { useAsk } from '#web/asking/api.ts'
import { Go } from '#web/kit/Go.tsx'
import { Card } from '#web/kit/page/Card.tsx'
import { PageTitle } from '#web/kit/page/PageTitle.tsx'
import { Answer } from '#web/kit/said/Answer.tsx'
import { useWords } from '#web/wording/say.ts'
import css from '../revenue.module.css'
import { api, type ShownExample } from '../revenue-api.ts'
import { words as shared } from '../words.ts'
import { words } from './words.ts'

/** Examples as others publish them, each computed here before the reader’s eyes, with the reason where both differ. */
export function ExamplesPage() {
  const { t } = useWords()
  const answer = useAsk(api.examples, {})
  return (
    <>
      <PageTitle title={t(words.title)} lede={t(words.lede)} acts={<Go to="/revenue">{t(shared.back)}</Go>} />
      <Answer of={answer}>
        {({ rows }) => (
          <div className={css.page}>
            {rows.map((one) => (
              <ExampleCard key={one.key} example={one} />
            ))}
          </div>
        )}
      </Answer>
    </>
  )
}

function ExampleCard({ example }: { readonly example: ShownExample }) {
  const { t, n } = useWords()
  const shown = (value: string, isAmount: boolean) =>
    isAmount ? n.money({ amount: value, currency: example.currency }) : n.percent(Number(value))
  return (
    <Card title={t(example.title)} sub={t(example.what)} flush>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard */}
      <section className={css.scroll} aria-label={t(shared.tableOf, t(example.title))} tabIndex={0}>
        <table className={css.grid}>
          <thead>
            <tr>
              <th scope="col">{t(words.figure)}</th>
              <th scope="col">{t(words.published)}</th>
              <th scope="col">{t(words.here)}</th>
              <th scope="col">{t(words.same)}</th>
            </tr>
          </thead>
          <tbody>
            {example.lines.map(({ figure, beside, published, here, isAmount, isSame }) => (
              <tr key={beside}>
                <th scope="row">
                  {t(figure)}
                  {beside === 'net churn with who came back' ? ` (${t(words.withReactivation)})` : ''}
                </th>
                <td>{shown(published, isAmount)}</td>
                <td>{here === null ? t(shared.notKnown) : shown(here, isAmount)}</td>
                <td>{t(isSame ? words.yes : words.no)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </section>
      <div className={css.said}>
        <p>{t(example.source)}</p>
        <p>{t(example.why)}</p>
      </div>
    </Card>
  )
}
