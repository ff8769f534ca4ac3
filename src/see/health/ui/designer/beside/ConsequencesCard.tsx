import { Button } from '@mantine/core'
import { useAct } from '#web/asking/api.ts'
import { Card } from '#web/kit/page/Card.tsx'
import { useWords } from '#web/wording/say.ts'
import type { Definition } from '../../../../scorecards/contract.ts'
import { api } from '../../health-api.ts'
import { sentences, words } from '../../words.ts'
import sheetCss from '../designer.module.css'
import { MovesList } from '../publishing/Moves.tsx'

/** How many customers would move between which bands, with examples: computed for all of them, and nothing of it is kept. */
export function ConsequencesCard({
  scorecardId,
  definition,
}: {
  readonly scorecardId: string
  readonly definition: Definition
}) {
  const { t, n } = useWords()
  const compute = useAct(api.consequences)
  const { data } = compute
  const ask = (
    <Button
      variant="default"
      size="compact-sm"
      loading={compute.isPending}
      onClick={() => compute.mutate({ scorecardId, definition })}
    >
      {t(words.compute)}
    </Button>
  )
  const moves = data?.moves.filter(({ from, to }) => from !== to) ?? []
  return (
    <Card
      title={
        data === undefined ? t(words.consequences) : t(sentences.moved, n.whole(data.moved), n.whole(data.customers))
      }
      acts={ask}
    >
      {moves.length === 0 ? (
        <p className={sheetCss.remark}>{t(data === undefined ? words.consequencesSub : words.nobodyMoves)}</p>
      ) : (
        <MovesList moves={moves} />
      )}
    </Card>
  )
}
