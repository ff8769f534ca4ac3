import { Popover } from '@mantine/core'
import { IconPencil } from '@tabler/icons-react'
import { type ReactNode, useEffect, useRef, useState } from 'react'
import { useWords } from '../../../wording/say.ts'
import { words } from '../../words.ts'
import { CellEditor } from './CellEditor.tsx'
import css from './cell.module.css'
import { type After, type CellEdit, cellBeside } from './cell-edit.ts'

type EditableCellProps = {
  readonly column: string
  readonly label: string
  readonly edit: CellEdit
  /** What an edit of several said of this cell. */
  readonly problem?: string | undefined
  /** Outside a table each is reached with Tab. */
  readonly alone?: boolean
  readonly children: ReactNode
}

/** A value that becomes its own field: by a click, by Enter, F2 or E. Enter and Tab keep what was written, Escape does not. */
export function EditableCell({ column, label, edit, problem, alone = false, children }: EditableCellProps) {
  const { t } = useWords()
  const place = useRef<HTMLSpanElement>(null)
  const [editing, setEditing] = useState(false)
  // What others change meanwhile is shown behind it: the cell has been opened with what it was opened with.
  const opened = useRef(edit)
  const [refused, setRefused] = useState<string>()
  const said = refused ?? (editing ? undefined : problem)
  const then = useRef<After | null>(null)
  useEffect(() => {
    if (editing || then.current === null || place.current === null) return
    const beside = then.current === 'stay' ? undefined : cellBeside(place.current, then.current === 'next' ? 1 : -1)
    then.current = null
    if (beside === undefined) place.current.querySelector<HTMLElement>('[data-cell]')?.focus()
    else beside.click()
  }, [editing])
  const leave = (next: After) => {
    then.current = next
    setEditing(false)
    setRefused(undefined)
  }
  const save = async (value: string, next: After) => {
    const because = value === opened.current.value ? undefined : await opened.current.save(value)
    setRefused(because)
    if (because === undefined) leave(next)
  }
  return (
    <Popover
      opened={said !== undefined}
      position="bottom-start"
      shadow="md"
      withinPortal
      trapFocus={false}
      withRoles={false}
    >
      <Popover.Target>
        <span ref={place} className={css.place} data-place="" data-alone={alone} data-refused={said !== undefined}>
          {editing ? (
            <CellEditor label={label} edit={edit} refused={refused} onSave={save} onCancel={() => leave('stay')} />
          ) : (
            <>
              {edit.beside ? <span className={css.beside}>{children}</span> : null}
              <button
                type="button"
                tabIndex={alone ? 0 : -1}
                className={edit.beside ? css.sign : css.button}
                data-cell={column}
                title={t(words.editCell, label)}
                onClick={() => {
                  opened.current = edit
                  setEditing(true)
                }}
              >
                {edit.beside ? <IconPencil size={13} stroke={1.5} aria-hidden="true" /> : children}
                <span className="sr-only">{t(words.editCell, label)}</span>
              </button>
            </>
          )}
        </span>
      </Popover.Target>
      <Popover.Dropdown className={css.said ?? ''} role="alert">
        {said}
      </Popover.Dropdown>
    </Popover>
  )
}
