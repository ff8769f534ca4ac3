import { useState } from 'react'
import { useTell } from '#web/kit/said/use-tell.tsx'
import { cellKey } from '#web/kit/table/column.ts'
import type { Pasted } from '#web/kit/table/DataTable.tsx'
import { useWords } from '#web/wording/say.ts'
import { mostTexts } from '../../../../../gather/edits/contract.ts'
import { useEditAtOnce } from '../../../../../gather/edits/ui/use-edit.ts'
import { words as editWords } from '../../../../../gather/edits/ui/words.ts'
import type { ShownRow } from '../../portfolio-api.ts'
import { fieldOfColumn } from './use-list-edits.ts'

/** A column that was copied elsewhere goes into the cells in one act; what cannot be kept is said at its cell. */
export function usePasted() {
  const { t, n, locale } = useWords()
  const tell = useTell()
  const [problems, setProblems] = useState<ReadonlyMap<string, string>>(new Map())
  const [column, setColumn] = useState('')
  const { apply } = useEditAtOnce(({ reasons }) =>
    setProblems(
      new Map(
        reasons.flatMap(({ because, examples }) =>
          examples.map(({ id }) => [cellKey(id, column), because[locale]] as const),
        ),
      ),
    ),
  )
  const paste = ({ column: into, rows, texts, further }: Pasted<ShownRow>) => {
    const field = fieldOfColumn(into)
    if (field === null) return tell(t(editWords.notThis))
    if (further > 0) return tell(t(editWords.oneColumn))
    if (texts.length > mostTexts || rows.length > mostTexts) return tell(t(editWords.tooMany, n.whole(mostTexts)))
    const [first = ''] = texts
    const values = texts.length === 1 ? rows.map(() => first) : [...texts]
    setColumn(into)
    setProblems(new Map())
    apply({ ids: rows.map(({ id }) => id) }, { kind: 'texts', field, texts: values })
  }
  return { paste, problems }
}
