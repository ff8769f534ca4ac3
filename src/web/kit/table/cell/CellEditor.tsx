import { type KeyboardEvent, useRef, useState } from 'react'
import { useWords } from '../../../wording/say.ts'
import { isComposing } from '../../keys/keys.ts'
import { words } from '../../words.ts'
import { ChoiceEditor } from './ChoiceEditor.tsx'
import css from './cell.module.css'
import type { After, CellEdit } from './cell-edit.ts'

export type CellEditorProps = {
  readonly label: string
  readonly edit: CellEdit
  readonly refused: string | undefined
  readonly onSave: (value: string, then: After) => Promise<void>
  readonly onCancel: () => void
}

export function CellEditor(props: CellEditorProps) {
  return props.edit.kind === 'choice' ? <ChoiceEditor {...props} /> : <WrittenEditor {...props} />
}

function WrittenEditor({ label, edit, refused, onSave, onCancel }: CellEditorProps) {
  const { t } = useWords()
  const [value, setValue] = useState(edit.value)
  const [half, setHalf] = useState(false)
  const under = useRef(false)
  const save = async (then: After, input: HTMLInputElement) => {
    if (under.current) return
    setHalf(input.validity.badInput)
    if (input.validity.badInput) return
    under.current = true
    await onSave(value.trim(), then).finally(() => {
      under.current = false
    })
  }
  const press = (event: KeyboardEvent<HTMLInputElement>) => {
    event.stopPropagation()
    if (isComposing(event.nativeEvent)) return
    if (event.key === 'Escape') {
      under.current = true
      onCancel()
    }
    if (event.key !== 'Enter' && event.key !== 'Tab') return
    event.preventDefault()
    void save(event.key === 'Enter' ? 'stay' : event.shiftKey ? 'before' : 'next', event.currentTarget)
  }
  return (
    <input
      // biome-ignore lint/a11y/noAutofocus: who opened the cell is about to write in it
      autoFocus
      className={css.input}
      aria-label={label}
      aria-invalid={refused !== undefined || half}
      {...(half ? { title: t(words.halfWritten) } : {})}
      type={edit.kind === 'date' ? 'date' : 'text'}
      inputMode={edit.kind === 'number' ? 'decimal' : undefined}
      value={value}
      onFocus={(event) => event.currentTarget.select()}
      onChange={(event) => setValue(event.currentTarget.value)}
      onClick={(event) => event.stopPropagation()}
      onPaste={(event) => event.stopPropagation()}
      onKeyDown={press}
      onBlur={(event) => void save('stay', event.currentTarget)}
    />
  )
}
