import { Button } from '@mantine/core'
import { useAct } from '#web/asking/api.ts'
import { useTell } from '#web/kit/said/use-tell.tsx'
import { useWords } from '#web/wording/say.ts'
import { words } from '../../words.ts'
import { api } from '../events-api.ts'

type RemoveNamesProps = { readonly chosen: ReadonlySet<string>; readonly onDone: (left: ReadonlySet<string>) => void }

/** So many at a time, as the API takes them. */
const together = 500

/** Takes the chosen names out of the catalogue; their events stay. */
export function RemoveNames({ chosen, onDone }: RemoveNamesProps) {
  const { t, n } = useWords()
  const tell = useTell()
  const remove = useAct(api.removeNames, {
    onDone: ({ removed, kept }) => {
      tell(t(words.namesRemoved, n.whole(removed), n.whole(kept.length)))
      onDone(new Set())
    },
  })
  return (
    <Button
      size="compact-sm"
      variant="default"
      loading={remove.isPending}
      onClick={() => remove.mutate({ ids: [...chosen].slice(0, together) })}
    >
      {t(words.removeNames)}
    </Button>
  )
}
