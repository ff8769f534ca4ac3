import { useState } from 'react'
import { useAct, useAsk } from '#web/asking/api.ts'
import { useTell } from '#web/kit/said/use-tell.tsx'
import { useWords } from '#web/wording/say.ts'
import type { Change, Which } from '../contract.ts'
import { api, type ShownEdit } from './edits-api.ts'
import { words } from './words.ts'

const underWay: readonly ShownEdit['state'][] = ['trying', 'running', 'undoing']

/** One edit from its trial to its undo: few customers are answered at once, many are followed while a job works. */
export function useEdit(begun?: ShownEdit) {
  const [edit, setEdit] = useState(begun)
  const isUnderWay = edit !== undefined && underWay.includes(edit.state)
  const followed = useAsk(
    api.find,
    { id: edit?.id ?? '' },
    {
      enabled: isUnderWay,
      refetchInterval: ({ state }) => (state.data === undefined || underWay.includes(state.data.state) ? 700 : false),
    },
  )
  const make = useAct(api.make, { onDone: setEdit })
  const run = useAct(api.run, { onDone: setEdit })
  const undo = useAct(api.undo, { onDone: setEdit })
  const repeat = useAct(api.repeat, { onDone: setEdit })
  const latest = followed.data?.id === edit?.id && isUnderWay ? (followed.data ?? edit) : edit
  return {
    edit: latest,
    isBusy:
      [make, run, undo, repeat].some(({ isPending }) => isPending) ||
      (latest !== undefined && underWay.includes(latest.state)),
    attempt: (which: Which, change: Change) => make.mutate({ which, change }),
    run: () => latest && run.mutate({ id: latest.id }),
    undo: () => latest && undo.mutate({ id: latest.id }),
    /** Tries the same once more for those whom somebody else has changed after the dry run. */
    repeat: () => latest && repeat.mutate({ id: latest.id }),
    forget: () => setEdit(undefined),
  }
}

/** Few customers are changed at once, with a way back in what is said of it. */
export function useEditAtOnce(onRefused: (edit: ShownEdit) => void = () => undefined) {
  const { t, n } = useWords()
  const tell = useTell()
  const undo = useAct(api.undo, {
    onDone: ({ restored, kept }) => tell(t(words.saidUndone, n.whole(restored), n.whole(kept))),
  })
  const make = useAct(api.make, {
    onDone: (edit) => {
      const said = t(words.saidDone, n.whole(edit.changed), n.whole(edit.refused))
      tell(said, edit.changed === 0 ? {} : { undo: () => undo.mutate({ id: edit.id }) })
      onRefused(edit)
    },
  })
  return {
    isPending: make.isPending,
    apply: (which: Which, change: Change, onDone?: () => void) =>
      make.mutate({ which, change, atOnce: true }, { onSuccess: () => onDone?.() }),
  }
}
