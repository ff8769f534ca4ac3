import { useSearch } from '#web/address.ts'
import { useAsk } from '#web/asking/api.ts'
import { Columns } from '#web/kit/page/Columns.tsx'
import { Answer } from '#web/kit/said/Answer.tsx'
import { AfterwardsCard } from './AfterwardsCard.tsx'
import { FiguresCard } from './FiguresCard.tsx'
import { FollowUpsTable } from './FollowUpsTable.tsx'
import { api } from './follow-ups-api.ts'
import { RulesCard } from './rules/RulesCard.tsx'
import { spanIn } from './span.ts'

/** Which answers ask for a reply, how soon it comes, and what becomes of those who got one and of those who did not. */
export function FollowUpsPart() {
  const [search] = useSearch()
  const span = spanIn(search)
  const figures = useAsk(api.figures, span)
  return (
    <Columns>
      <Answer of={figures}>
        {(found) => (
          <>
            <FiguresCard figures={found} />
            {found.opened + found.others.all === 0 ? null : <AfterwardsCard figures={found} />}
          </>
        )}
      </Answer>
      <FollowUpsTable />
      <RulesCard />
    </Columns>
  )
}
