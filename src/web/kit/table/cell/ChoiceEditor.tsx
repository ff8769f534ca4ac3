import { Select } from '@mantine/core'
import { type KeyboardEvent, useRef } from 'react'
import { isComposing } from '../../keys/keys.ts'
import type { CellEditorProps } from './CellEditor.tsx'
import css from './cell.module.css'
import type { After } from './cell-edit.ts'

/** The choices stand open at once; what is typed narrows them. */
export function ChoiceEditor({ label, edit, refused, onSave, onCancel }: CellEditorProps) {
  const then = useRef<After>('stay')
  const done = useRef(false)
  const choose = (value: string | null) => {
    done.current = true
    void onSave(value ?? '', then.current)
  }
  const cancel = () => {
    if (done.current) return
    done.current = true
    onCancel()
  }
  const press = (event: KeyboardEvent) => {
    if (isComposing(event.nativeEvent)) return
    if (event.key === 'Escape') cancel()
    if (event.key === 'Tab') {
      event.preventDefault()
      done.current = true
      void onSave(edit.value, event.shiftKey ? 'before' : 'next')
    }
  }
  return (
    <Select
      autoFocus
      className={css.select ?? ''}
      aria-label={label}
      error={refused !== undefined}
      size="xs"
      data={edit.choices?.map((choice) => ({ ...choice })) ?? []}
      value={edit.value === '' ? null : edit.value}
      defaultDropdownOpened
      searchable
      clearable={edit.clearable ?? false}
      allowDeselect={false}
      comboboxProps={{ width: 220, position: 'bottom-start' }}
      onChange={choose}
      onClick={(event) => event.stopPropagation()}
      onKeyDown={(event) => {
        press(event)
        event.stopPropagation()
      }}
      onBlur={cancel}
    />
  )
}
