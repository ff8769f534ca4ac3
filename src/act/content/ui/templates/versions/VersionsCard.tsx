import { Button } from '@mantine/core'
import { useState } from 'react'
import { Pill } from '#web/kit/Pill.tsx'
import { Card } from '#web/kit/page/Card.tsx'
import { useTell } from '#web/kit/said/use-tell.tsx'
import { useWords } from '#web/wording/say.ts'
import { useOrigin } from '#web/wording/use-origin.ts'
import type { ShownVersion } from '../../content-api.ts'
import type { Language } from '../template-draft.ts'
import { sentences, words } from '../template-words.ts'
import css from '../templates.module.css'
import { VersionDialog } from './VersionDialog.tsx'

type Props = {
  readonly versions: readonly ShownVersion[]
  readonly language: Language
  readonly onBeginFrom?: (version: ShownVersion) => void
}

/** All versions, the latest first: who wrote, approved and published each, and what it says. */
export function VersionsCard({ versions, language, onBeginFrom }: Props) {
  const { t, n } = useWords()
  const tell = useTell()
  const origin = useOrigin()
  const [open, setOpen] = useState<ShownVersion | null>(null)
  if (versions.length === 0) return null
  const saidOf = ({ author, updatedAt, approved, published }: ShownVersion) =>
    [
      published === null
        ? t(sentences.writtenBy, origin.author(author), n.instant(updatedAt))
        : t(sentences.publishedBy, origin.author(published.by), n.instant(published.at)),
      approved === null ? null : t(sentences.approvedBy, origin.author(approved.by), n.instant(approved.at)),
    ]
      .filter((part) => part !== null)
      .join(' · ')
  return (
    <div className={css.editor} style={{ display: 'block' }}>
      <Card title={t(words.versions)}>
        <ul className={css.list} aria-label={t(words.versions)}>
          {versions.map((version) => {
            const name = t(sentences.number, n.whole(version.number))
            return (
              <li key={version.id} className={css.item}>
                <span className={css.said}>
                  <strong>{name}</strong>{' '}
                  <Pill tone={version.published === null ? 'watch' : 'plain'}>
                    {t(version.published === null ? words.draft : words.published)}
                  </Pill>
                  <br />
                  <span className={css.quiet}>{saidOf(version)}</span>
                </span>
                <Button
                  size="compact-sm"
                  variant="default"
                  aria-label={t(sentences.actOn, t(words.look), name)}
                  onClick={() => setOpen(version)}
                >
                  {t(words.look)}
                </Button>
              </li>
            )
          })}
        </ul>
      </Card>
      {open === null ? null : (
        <VersionDialog
          version={open}
          language={language}
          onClose={() => setOpen(null)}
          {...(onBeginFrom !== undefined && {
            onBeginFrom: () => {
              onBeginFrom(open)
              setOpen(null)
              tell(t(words.begunFrom))
            },
          })}
        />
      )}
    </div>
  )
}
