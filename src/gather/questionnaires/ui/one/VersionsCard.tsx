import { Button } from '@mantine/core'
import { useState } from 'react'
import { Dialog } from '#web/kit/form/Dialog.tsx'
import { Pill } from '#web/kit/Pill.tsx'
import { Card } from '#web/kit/page/Card.tsx'
import { useWords } from '#web/wording/say.ts'
import { useOrigin } from '#web/wording/use-origin.ts'
import { Questionnaire } from '../../asked/questionnaire.ts'
import { comparisonOf } from '../../comparing/comparison.ts'
import { sentences as actSentences } from '../editing/editing-words.ts'
import { sentences as listSentences } from '../list/list-words.ts'
import css from '../questionnaires.module.css'
import type { ShownVersion } from '../questionnaires-api.ts'
import { PreviewCard } from '../seeing/PreviewCard.tsx'
import { ComparisonList } from './ComparisonList.tsx'
import { sentences, words } from './one-words.ts'

type Open = {
  readonly version: ShownVersion
  readonly as: 'look' | 'compare'
  readonly before: ShownVersion | undefined
}

/** All versions, the latest first: who published each, what it asks, and what is another than in the one before. */
export function VersionsCard({ versions }: { readonly versions: readonly ShownVersion[] }) {
  const { t, n } = useWords()
  const origin = useOrigin()
  const [open, setOpen] = useState<Open | null>(null)
  const numbered = ({ number }: ShownVersion) => t(listSentences.number, n.whole(number))
  return (
    <Card title={t(words.versions)}>
      <ul className={css.list} aria-label={t(words.versions)}>
        {versions.map((version, place) => {
          const { id, published, author, updatedAt } = version
          const before = versions[place + 1]
          const act = (said: string) => t(actSentences.actOn, said, numbered(version))
          return (
            <li key={id} className={css.item}>
              <span className={css.said}>
                <strong>{numbered(version)}</strong>{' '}
                <Pill tone={published === null ? 'watch' : inForce(versions) === id ? 'thriving' : 'plain'}>
                  {t(published === null ? words.draft : inForce(versions) === id ? words.inForce : words.earlier)}
                </Pill>
                <br />
                <span className={css.quiet}>
                  {published === null
                    ? t(sentences.writtenBy, origin.author(author), n.instant(updatedAt))
                    : t(sentences.publishedBy, origin.author(published.by), n.instant(published.at))}
                </span>
              </span>
              <span className={css.acts}>
                {before === undefined ? null : (
                  <Button
                    size="compact-sm"
                    variant="default"
                    aria-label={act(t(words.compare))}
                    onClick={() => setOpen({ version, as: 'compare', before })}
                  >
                    {t(words.compare)}
                  </Button>
                )}
                <Button
                  size="compact-sm"
                  variant="default"
                  aria-label={act(t(words.look))}
                  onClick={() => setOpen({ version, as: 'look', before })}
                >
                  {t(words.look)}
                </Button>
              </span>
            </li>
          )
        })}
      </ul>
      {open === null ? null : (
        <Dialog open wide onClose={() => setOpen(null)} title={numbered(open.version)}>
          {open.as === 'look' || open.before === undefined ? (
            <PreviewCard asked={Questionnaire.parse(open.version.asked)} />
          ) : (
            <ComparisonList
              comparison={comparisonOf(Questionnaire.parse(open.before.asked), Questionnaire.parse(open.version.asked))}
            />
          )}
        </Dialog>
      )}
    </Card>
  )
}

function inForce(versions: readonly ShownVersion[]): string | undefined {
  return versions.find(({ published }) => published !== null)?.id
}
