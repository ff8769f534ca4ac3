import { IconUpload } from '@tabler/icons-react'
import { type DragEvent, useId, useState } from 'react'
import { useWords } from '../../wording/say.ts'
import { words } from '../words.ts'
import css from './FileDrop.module.css'

export type FileDropProps = {
  readonly label?: string
  readonly hint?: string
  /** As in `<input accept>`: `.csv,.tsv,.xlsx`. */
  readonly accept?: string
  readonly onFile: (file: File) => void
  readonly busy?: boolean
}

export function FileDrop({ label, hint, accept, onFile, busy = false }: FileDropProps) {
  const { t } = useWords()
  const id = useId()
  const [over, setOver] = useState(false)
  const drop = (event: DragEvent) => {
    event.preventDefault()
    setOver(false)
    const file = event.dataTransfer.files[0]
    if (file !== undefined && !busy) onFile(file)
  }
  const hover = (event: DragEvent) => {
    event.preventDefault()
    setOver(true)
  }
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: dropping is a second way beside the file input inside
    <div className={css.drop} data-over={over} onDragOver={hover} onDragLeave={() => setOver(false)} onDrop={drop}>
      <IconUpload size={22} stroke={1.5} aria-hidden="true" />
      <label htmlFor={id} className={css.label}>
        {busy ? t(words.uploading) : (label ?? t(words.dropHere))}
      </label>
      {hint === undefined ? null : <p className={css.hint}>{hint}</p>}
      <input
        id={id}
        className={css.input}
        type="file"
        accept={accept}
        disabled={busy}
        onChange={(event) => {
          const file = event.currentTarget.files?.[0]
          event.currentTarget.value = ''
          if (file !== undefined) onFile(file)
        }}
      />
    </div>
  )
}
