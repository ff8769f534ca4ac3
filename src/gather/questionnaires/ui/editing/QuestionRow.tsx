import { ActionIcon, Button } from '@mantine/core'
import { IconArrowDown, IconArrowUp, IconTrash } from '@tabler/icons-react'
import type { KeyboardEvent } from 'react'
import { Pill } from '#web/kit/Pill.tsx'
import { useWords } from '#web/wording/say.ts'
import type { Question } from '../../asked/questionnaire.ts'
import { shownIn } from '../../asked/texts.ts'
import css from './editing.module.css'
import { kindNames, sentences, words } from './editing-words.ts'

type Props = {
  readonly question: Question
  readonly place: number
  readonly last: number
  readonly isOpen: boolean
  readonly isFaulty: boolean
  readonly onOpen: () => void
  readonly onMove: (by: -1 | 1) => void
  readonly onRemove: () => void
}

/** A question as it stands in the list: what it asks, of which kind it is, and where it may go. Alt and an arrow move it as well. */
export function QuestionRow({ question, place, last, isOpen, isFaulty, onOpen, onMove, onRemove }: Props) {
  const { t, n, locale } = useWords()
  const number = n.whole(place + 1)
  const { text, locale: of } = shownIn(question.text, locale)
  const name = `${number} ${text}`
  const act = (said: string) => t(sentences.actOn, said, name)
  const onKey = (event: KeyboardEvent) => {
    const by = event.key === 'ArrowUp' ? -1 : event.key === 'ArrowDown' ? 1 : null
    if (by === null || !event.altKey) return
    event.preventDefault()
    onMove(by)
  }
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the buttons inside hold the focus; the keys are theirs
    <div className={css.head} onKeyDown={onKey}>
      <span className={css.said}>
        <span className={css.text} lang={of}>
          {number}. {text === '' ? t(words.noText) : text}
        </span>
        <span className={css.quiet}>
          {t(kindNames[question.kind])}
          {question.required ? <Pill>{t(words.required)}</Pill> : null}
          {question.showIf === null ? null : <Pill tone="accent">{t(words.asksIf)}</Pill>}
          {isFaulty ? <Pill tone="risk">!</Pill> : null}
        </span>
      </span>
      <span className={css.buttons}>
        <ActionIcon
          variant="subtle"
          data-of={`${question.key} -1`}
          aria-label={act(t(words.up))}
          disabled={place === 0}
          onClick={() => onMove(-1)}
        >
          <IconArrowUp size={16} />
        </ActionIcon>
        <ActionIcon
          variant="subtle"
          data-of={`${question.key} 1`}
          aria-label={act(t(words.down))}
          disabled={place === last}
          onClick={() => onMove(1)}
        >
          <IconArrowDown size={16} />
        </ActionIcon>
        <ActionIcon variant="subtle" aria-label={act(t(words.remove))} onClick={onRemove}>
          <IconTrash size={16} />
        </ActionIcon>
        <Button
          size="compact-sm"
          variant="default"
          aria-expanded={isOpen}
          aria-label={act(t(isOpen ? words.close : words.open))}
          onClick={onOpen}
        >
          {t(isOpen ? words.close : words.open)}
        </Button>
      </span>
    </div>
  )
}
