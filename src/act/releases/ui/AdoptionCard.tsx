import { Button } from '@mantine/core'
import { useState } from 'react'
import { Card } from '#web/kit/page/Card.tsx'
import { useWords } from '#web/wording/say.ts'
import type { uses } from '../contract.ts'
import { PeopleDialog } from './PeopleDialog.tsx'
import css from './releases.module.css'
import type { ShownReleasePage } from './releases-api.ts'
import { sentences, words } from './words.ts'

type Use = (typeof uses)[number]
type Shown = { readonly of: 'told' | 'active'; readonly used: Use; readonly title: string }
const asked: readonly Use[] = ['before', 'after', 'anew', 'not']

/** Of those told, and of all who were active: who used it in the two weeks before and after; each figure opens its people. */
export function AdoptionCard({ release: { id, adoption } }: { readonly release: ShownReleasePage }) {
  const { t, n } = useWords()
  const [shown, setShown] = useState<Shown | null>(null)
  if (!adoption.known)
    return (
      <Card title={t(words.adoption)}>
        <p className={css.quiet}>
          {t(adoption.because)} {adoption.on === null ? '' : t(sentences.knownOn, n.day(adoption.on))}
        </p>
      </Card>
    )
  const { from, until, withheld } = adoption
  const cell = (of: 'told' | 'active', used: Use) => {
    const { people, after, ...rest } = adoption[of]
    const count = { ...rest, after, not: people - after }[used]
    const said = t(sentences.share, n.whole(count), people === 0 ? '–' : n.percent(count / people))
    const title = t(sentences.open, t(words[used]), t(of === 'told' ? words.ofTold : words.ofActive))
    return (
      <td>
        {count === 0 ? (
          <span className={css.plain}>{said}</span>
        ) : (
          <Button
            size="compact-sm"
            variant="subtle"
            aria-label={`${title} ${said}`}
            onClick={() => setShown({ of, used, title })}
          >
            {said}
          </Button>
        )}
      </td>
    )
  }
  return (
    <Card title={t(words.adoption)} sub={t(sentences.span, n.day(from), n.day(until))}>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls is reached with the keys */}
      <section className={css.scroll} tabIndex={0} aria-label={t(sentences.span, n.day(from), n.day(until))}>
        <table className={css.figures}>
          <thead>
            <tr>
              <td />
              <th scope="col">{t(words.ofTold)}</th>
              <th scope="col">{t(words.ofActive)}</th>
            </tr>
          </thead>
          <tbody>
            <tr>
              <th scope="row">{t(words.people)}</th>
              <td>
                <span className={css.plain}>{t(sentences.count, n.whole(adoption.told.people))}</span>
              </td>
              <td>
                <span className={css.plain}>{t(sentences.count, n.whole(adoption.active.people))}</span>
              </td>
            </tr>
            {asked.map((used) => (
              <tr key={used}>
                <th scope="row">{t(words[used])}</th>
                {cell('told', used)}
                {cell('active', used)}
              </tr>
            ))}
          </tbody>
        </table>
      </section>
      {withheld === 0 ? null : <p className={css.quiet}>{t(sentences.withheld, n.whole(withheld))}</p>}
      {shown === null ? null : <PeopleDialog releaseId={id} {...shown} onClose={() => setShown(null)} />}
    </Card>
  )
}
