import { Button } from '@mantine/core'
import { useState } from 'react'
import { useWords } from '#web/wording/say.ts'
import { words } from '../../words.ts'

type BulkActsProps = {
  readonly chosen: number
  readonly shown: number
  readonly found: number | undefined
  /** `all` where not the rows alone, but whoever the filter finds is meant. */
  readonly onEdit: (about: 'owner' | 'field', all: boolean) => void
}

/** What is done with the chosen customers, or with all whom the filter finds. */
export function BulkActs({ chosen, shown, found, onEdit }: BulkActsProps) {
  const { t, n } = useWords()
  const [all, setAll] = useState(false)
  const isEvery = chosen >= shown && found !== undefined && found > shown
  const isAll = all && isEvery
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
      <Button size="compact-sm" variant="default" aria-keyshortcuts="a" onClick={() => onEdit('owner', isAll)}>
        {t(words.assignChosen)}
      </Button>
      <Button size="compact-sm" variant="default" onClick={() => onEdit('field', isAll)}>
        {t(words.changeChosen)}
      </Button>
    </>
  )
}
