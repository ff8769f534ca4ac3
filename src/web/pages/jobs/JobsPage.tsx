import type { contract } from '#platform/operations/contract.ts'
import { clientOf, useAsk } from '../../asking/api.ts'
import { useUnheard } from '../../asking/live/use-live.ts'
import { Card } from '../../kit/page/Card.tsx'
import { PageTitle } from '../../kit/page/PageTitle.tsx'
import { Answer } from '../../kit/said/Answer.tsx'
import { EmptyState } from '../../kit/said/EmptyState.tsx'
import { useWords } from '../../wording/say.ts'
import { DeadLetters } from './DeadLetters.tsx'
import { JobsTable } from './JobsTable.tsx'
import css from './jobs.module.css'
import { words } from './words.ts'

const operations = clientOf<typeof contract>('operations')

export function JobsPage() {
  const { t } = useWords()
  const jobs = useAsk(operations.jobs, {}, { refetchInterval: useUnheard(2000) })
  const dead = useAsk(operations.deadLetters, undefined, { refetchInterval: useUnheard(5000) })
  const running = jobs.data?.filter(({ state }) => state === 'running').length
  return (
    <>
      <PageTitle title={<TitleWords failed={dead.data?.length} running={running} />} lede={t(words.lede)} />
      <div className={css.stack}>
        {dead.data !== undefined && dead.data.length === 0 ? null : (
          <Card title={t(words.dead)} sub={t(words.deadSub)} flush>
            <Answer of={dead}>{(letters) => <DeadLetters letters={letters} />}</Answer>
          </Card>
        )}
        <Card title={t(words.recent)} flush>
          <Answer
            of={jobs}
            empty={(list) => (list.length === 0 ? <EmptyState title={t(words.none)} text={t(words.noneText)} /> : null)}
          >
            {(list) => <JobsTable jobs={list} />}
          </Answer>
        </Card>
      </div>
    </>
  )
}

function TitleWords({
  failed,
  running,
}: {
  readonly failed: number | undefined
  readonly running: number | undefined
}) {
  const { t, n } = useWords()
  if (failed === undefined) return t(words.titleLoading)
  if (failed > 0) return t(words.titleFailed, failed, n.whole(failed))
  return running ? t(words.titleRunning, n.whole(running)) : t(words.titleWell)
}
