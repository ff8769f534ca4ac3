import type { contract } from '#platform/operations/contract.ts'
import type { ClientOf } from '../../asking/api.ts'
import { Pill, type PillTone } from '../../kit/Pill.tsx'
import { type Column, DataTable } from '../../kit/table/DataTable.tsx'
import { useWords } from '../../wording/say.ts'
import { useOrigin } from '../../wording/use-origin.ts'
import css from './jobs.module.css'
import { states, words } from './words.ts'

type Job = Awaited<ReturnType<ClientOf<typeof contract>['jobs']>>[number]

const tones: Readonly<Record<Job['state'], PillTone>> = {
  waiting: 'plain',
  running: 'accent',
  done: 'thriving',
  failed: 'risk',
}

export function JobsTable({ jobs }: { readonly jobs: readonly Job[] }) {
  const { t, n } = useWords()
  const columns: Column<Job>[] = [
    {
      key: 'state',
      label: t(words.state),
      width: 110,
      cell: ({ state }) => <Pill tone={tones[state]}>{t(states[state])}</Pill>,
    },
    {
      key: 'name',
      label: t(words.name),
      grow: true,
      width: 200,
      cell: ({ name, problem }) => <NameCell name={name} problem={problem} />,
    },
    {
      key: 'progress',
      label: t(words.progress),
      width: 200,
      right: true,
      cell: ({ done, total }) => <Counts done={done} total={total} />,
    },
    {
      key: 'began',
      label: t(words.began),
      width: 190,
      cell: ({ startedAt, createdAt }) => n.instant(startedAt ?? createdAt),
    },
    { key: 'took', label: t(words.took), width: 110, right: true, cell: (job) => <Took job={job} /> },
  ]
  return <DataTable label={t(words.recent)} columns={columns} rows={jobs} rowId={({ id }) => id} />
}

function NameCell({ name, problem }: { readonly name: string; readonly problem: string | null }) {
  const { work } = useOrigin()
  return (
    <>
      {work(name)} {work(name) === name ? null : <code className={css.machine}>{name}</code>}
      {problem === null ? null : <span className={css.problem}> · {problem}</span>}
    </>
  )
}

function Counts({ done, total }: { readonly done: number | null; readonly total: number | null }) {
  const { n } = useWords()
  if (done === null) return '–'
  return total === null ? n.whole(done) : `${n.whole(done)} / ${n.whole(total)}`
}

function Took({ job: { startedAt, endedAt } }: { readonly job: Job }) {
  const { t, n } = useWords()
  if (startedAt === null || endedAt === null) return '–'
  return t(words.seconds, n.number((Date.parse(endedAt) - Date.parse(startedAt)) / 1000, 1))
}
