import { Button } from '@mantine/core'
import { useState } from 'react'
import { useWords } from '#web/wording/say.ts'
import { mostNamed, type Which } from '../../../../../gather/edits/contract.ts'
import { EditDialog } from '../../../../../gather/edits/ui/EditDialog.tsx'
import type { Filter } from '../../../contract.ts'
import { words } from '../../words.ts'

type BulkActsProps = {
  readonly chosen: ReadonlySet<string>
  readonly filter: Filter
  readonly shown: number
  readonly found: number | undefined
  /** Asked for by a key. */
  readonly assigning: boolean
  readonly onAssigning: (open: boolean) => void
}

/** What is done with the chosen customers, or with all whom the filter finds. */
export function BulkActs({ chosen, filter, shown, found, assigning, onAssigning }: BulkActsProps) {
  const { t, n } = useWords()
  const [all, setAll] = useState(false)
  const [changing, setChanging] = useState(false)
  const isEvery = chosen.size >= shown && found !== undefined && found > shown
  const isAll = all && isEvery
  const which: Which = isAll || chosen.size > mostNamed ? { filter: { ...filter } } : { ids: [...chosen] }
  const count = isAll ? (found ?? chosen.size) : chosen.size
  return (
    <>
      {isEvery ? (
        <Button
          size="compact-sm"
          variant={isAll ? 'light' : 'subtle'}
          aria-pressed={isAll}
          onClick={() => setAll(!all)}
        >
          {t(isAll ? words.allAreChosen : words.allFound, n.whole(found))}
        </Button>
      ) : null}
      <Button size="compact-sm" variant="default" aria-keyshortcuts="a" onClick={() => onAssigning(true)}>
        {t(words.assignChosen)}
      </Button>
      <Button size="compact-sm" variant="default" onClick={() => setChanging(true)}>
        {t(words.changeChosen)}
      </Button>
      {assigning ? <EditDialog which={which} count={count} about="owner" onClose={() => onAssigning(false)} /> : null}
      {changing ? <EditDialog which={which} count={count} about="field" onClose={() => setChanging(false)} /> : null}
    </>
  )
}
