import { Button } from '@mantine/core'
import { useMemo, useState } from 'react'
import { useActKeys } from '#web/kit/keys/use-act-keys.ts'
import { useWords } from '#web/wording/say.ts'
import { words } from '../../words.ts'

type BulkActsProps = {
  readonly chosen: number
  readonly shown: number
  readonly found: number | undefined
  /** `all` where not the rows alone, but whoever the filter finds is meant. */
  readonly onEdit: (about: 'owner' | 'field', all: boolean) => void
}

/** What is done with the chosen customers, or with all whom the filter finds; A gives them an owner, wherever on the page one is. */
export function BulkActs({ chosen, shown, found, onEdit }: BulkActsProps) {
  const { t, n } = useWords()
  const [all, setAll] = useState(false)
  const isEvery = chosen >= shown && found !== undefined && found > shown
  const isAll = all && isEvery
  const keys = useMemo(() => ({ a: () => onEdit('owner', isAll) }), [onEdit, isAll])
  useActKeys(keys)
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
