import { ActionIcon } from '@mantine/core'
import { IconArrowUp, IconX } from '@tabler/icons-react'
import { useWords } from '#web/say.ts'
import css from './health.module.css'
import { sentences } from './words.ts'

type CellActsProps = {
  readonly of: string
  /** `null` for the first, which nothing is tried before. */
  readonly onRaise: (() => void) | null
  readonly onRemove: () => void
}

/** What can be done with one of a list whose order counts: try it earlier, take it out. */
export function CellActs({ of, onRaise, onRemove }: CellActsProps) {
  const { t } = useWords()
  return (
    <span className={css.cellActs}>
      <ActionIcon aria-label={t(sentences.tryEarlier, of)} disabled={onRaise === null} onClick={() => onRaise?.()}>
        <IconArrowUp size={15} aria-hidden="true" />
      </ActionIcon>
      <ActionIcon aria-label={t(sentences.removeCell, of)} onClick={onRemove}>
        <IconX size={15} aria-hidden="true" />
      </ActionIcon>
    </span>
  )
}
