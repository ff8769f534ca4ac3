import { ActionIcon } from '@mantine/core'
import { IconArrowUp, IconX } from '@tabler/icons-react'
import { useWords } from '#web/wording/say.ts'
import { sentences } from '../../words.ts'
import css from './fields.module.css'

type OrderActsProps = {
  readonly of: string
  /** `null` for the first, which nothing is tried before. */
  readonly onRaise: (() => void) | null
  readonly onRemove: () => void
}

/** What can be done with one of a list whose order counts: try it earlier, take it out. */
export function OrderActs({ of, onRaise, onRemove }: OrderActsProps) {
  const { t } = useWords()
  return (
    <span className={css.orderActs}>
      <ActionIcon aria-label={t(sentences.tryEarlier, of)} disabled={onRaise === null} onClick={() => onRaise?.()}>
        <IconArrowUp size={15} aria-hidden="true" />
      </ActionIcon>
      <ActionIcon aria-label={t(sentences.removeOne, of)} onClick={onRemove}>
        <IconX size={15} aria-hidden="true" />
      </ActionIcon>
    </span>
  )
}
