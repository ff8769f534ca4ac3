import { ActionIcon } from '@mantine/core'
import { IconChevronDown, IconChevronUp } from '@tabler/icons-react'
import { type ReactNode, useEffect, useState } from 'react'
import { useWords } from '#web/wording/say.ts'
import { sentences } from '../../words.ts'
import { useFaultAt } from '../design.ts'
import css from './measures.module.css'

type FoldableProps = {
  readonly name: string
  readonly head: ReactNode
  /** The places inside: a fault at one of them unfolds it. */
  readonly paths: readonly string[]
  readonly children: ReactNode
}

/** A line with what is often changed, and beneath it, folded away, what seldom is. */
export function Foldable({ name, head, paths, children }: FoldableProps) {
  const { t } = useWords()
  const faultAt = useFaultAt()
  const [open, setOpen] = useState(false)
  const isFaulty = paths.some((path) => faultAt(path) !== undefined)
  useEffect(() => {
    if (isFaulty) setOpen(true)
  }, [isFaulty])
  return (
    <div className={css.foldable}>
      <div className={css.foldHead}>
        {head}
        <ActionIcon aria-label={t(sentences.details, name)} aria-expanded={open} onClick={() => setOpen(!open)}>
          {open ? <IconChevronUp size={16} aria-hidden="true" /> : <IconChevronDown size={16} aria-hidden="true" />}
        </ActionIcon>
      </div>
      {open ? <div className={css.folded}>{children}</div> : null}
    </div>
  )
}
