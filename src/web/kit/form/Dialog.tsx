import { Modal } from '@mantine/core'
import type { ReactNode } from 'react'
import { useWords } from '../../wording/say.ts'
import { words } from '../words.ts'
import css from './Dialog.module.css'

export type DialogProps = {
  readonly open: boolean
  readonly onClose: () => void
  readonly title: ReactNode
  readonly children?: ReactNode
  readonly acts?: ReactNode
  readonly wide?: boolean
}

export function Dialog({ open, onClose, title, children, acts, wide = false }: DialogProps) {
  const { t } = useWords()
  return (
    <Modal
      opened={open}
      onClose={onClose}
      title={title}
      size={wide ? 760 : 480}
      closeButtonProps={{ 'aria-label': t(words.close) }}
      classNames={{ title: css.title ?? '', content: css.content ?? '' }}
    >
      {children}
      {acts === undefined ? null : <div className={css.acts}>{acts}</div>}
    </Modal>
  )
}
