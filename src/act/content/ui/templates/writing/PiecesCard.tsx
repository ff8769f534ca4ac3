import { Button } from '@mantine/core'
import { useAsk } from '#web/asking/api.ts'
import { Pill } from '#web/kit/Pill.tsx'
import { Card } from '#web/kit/page/Card.tsx'
import { useWords } from '#web/wording/say.ts'
import { api } from '../../content-api.ts'
import type { TemplateDraft } from '../template-draft.ts'
import { sentences, words } from '../template-words.ts'
import css from '../templates.module.css'

type Props = {
  readonly draft: TemplateDraft
  readonly problem: string | undefined
  readonly onChange: (next: (present: TemplateDraft) => TemplateDraft) => void
}

/** The pieces of the library that the texts call, by the names under which they do. */
export function PiecesCard({ draft: { pieces }, problem, onChange }: Props) {
  const { t } = useWords()
  if (pieces.length === 0) return null
  return (
    <Card title={t(words.pieces)} sub={t(words.piecesHint)}>
      {problem === undefined ? null : <p role="alert">{problem}</p>}
      <ul className={css.list}>
        {pieces.map(({ name, pieceId }) => (
          <Line
            key={name}
            name={name}
            pieceId={pieceId}
            onTakeOut={() =>
              onChange((present) => ({ ...present, pieces: present.pieces.filter((one) => one.name !== name) }))
            }
          />
        ))}
      </ul>
    </Card>
  )
}

type LineProps = { readonly name: string; readonly pieceId: string; readonly onTakeOut: () => void }

function Line({ name, pieceId, onTakeOut }: LineProps) {
  const { t } = useWords()
  const { data } = useAsk(api.piece, { id: pieceId })
  const title = data?.title ?? name
  return (
    <li className={css.item}>
      <span className={css.said}>
        {title}
        <br />
        <code className={css.quiet}>pieces.{name}</code>
      </span>
      {data?.link.state === 'dead' ? <Pill tone="risk">{t(words.deadLink)}</Pill> : null}
      {data !== undefined && data.archivedAt !== null ? <Pill tone="watch">{t(words.archivedOnes)}</Pill> : null}
      <Button
        size="compact-xs"
        variant="subtle"
        aria-label={t(sentences.actOn, t(words.takeOut), title)}
        onClick={onTakeOut}
      >
        {t(words.takeOut)}
      </Button>
    </li>
  )
}
