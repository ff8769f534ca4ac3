import type { Text } from '#platform/wording/words.ts'
import type { Reject } from '../contract.ts'
import type { Entry } from '../running/entries.ts'

/** What is said of a row, a cell or a range of rows; `field` names what stands under no heading in the reader's language. */
export type Remark = Reject & { readonly field: string | null; readonly part: number | null }

type About = {
  kind: Reject['kind']
  because: Text
  field?: string | null
  column?: string | null
  target?: string | null
  /** Which of several parts of one target. */
  part?: number | null
  about?: Reject['about'] | undefined
  called?: string | undefined
}

export function remarkOn({ row, until, cells }: Pick<Entry, 'row' | 'until' | 'cells'>, about: About): Remark {
  return {
    row,
    until,
    cells: [...cells],
    field: null,
    column: null,
    target: null,
    part: null,
    ...about,
    about: about.about ?? [],
    called: about.called ?? null,
  }
}

/** One cell is left out once, whoever says so; what is said last knows most. */
export function onceEach(lost: readonly Remark[]): Remark[] {
  const cellOf = ({ row, part, field, column }: Remark) => JSON.stringify([row, part, field ?? ['column', column]])
  return [...new Map(lost.map((one) => [cellOf(one), one])).values()]
}
