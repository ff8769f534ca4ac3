import { Button } from '@mantine/core'
import { Fragment } from 'react'
import { apiFetch, apiUrl, useAsk, useAskPages } from '#web/api.ts'
import { Card } from '#web/kit/Card.tsx'
import { type Column, DataTable } from '#web/kit/DataTable.tsx'
import { Go } from '#web/kit/Go.tsx'
import { Pill, type PillTone } from '#web/kit/Pill.tsx'
import { Tabs, useTab } from '#web/kit/Tabs.tsx'
import { useTell } from '#web/kit/use-tell.tsx'
import { useWords, type Words } from '#web/say.ts'
import { api, type ShownRemark, type ShownRun, type ShownTarget } from '../../imports-api.ts'
import css from '../Runs.module.css'
import { words } from '../words.ts'

const kinds = ['rejected', 'lost', 'skipped'] as const
const tones: Readonly<Record<ShownRemark['kind'], PillTone>> = { rejected: 'risk', lost: 'watch', skipped: 'plain' }

/** Every row and cell that did not come in, with its number in the file and the reason; by kind. */
export function RemarksCard({ run }: { readonly run: ShownRun }) {
  const spoken = useWords()
  const { t } = spoken
  const tell = useTell()
  const targets = useAsk(api.targets, {})
  const present = kinds.filter((kind) => run[kind] > 0)
  const tabs = [
    ...(present.length > 1 ? [{ key: 'all', label: t(words.all) }] : []),
    ...present.map((kind) => ({ key: kind, label: t(words[kind]), count: run[kind] })),
  ]
  const chosen = useTab(tabs, 'remarks')
  const kind = kinds.find((one) => one === chosen)
  const pages = useAskPages(api.rejects, { id: run.id, limit: 100, ...(kind === undefined ? {} : { kind }) })
  const title = t(run.kind === 'trial' ? words.wouldRemarks : words.remarks)
  const download =
    run.rejected > 0 ? (
      <Button onClick={() => void save(run.id).catch(tell.problem)}>{t(words.download)}</Button>
    ) : undefined
  return (
    <Card
      title={title}
      sub={`${t(words.remarksSub)}${run.rejected > 0 ? ` ${t(words.mendSub)}` : ''}`}
      acts={download}
      flush
    >
      <div className={css.tabs}>
        <Tabs tabs={tabs} name="remarks" label={t(words.whichRemarks)} />
      </div>
      <DataTable
        label={title}
        columns={columnsOf(spoken, targets.data ?? [], kind === undefined)}
        rows={pages.rows}
        rowId={({ kind, row, target, column }) => [kind, row, target, column].join('/')}
        more={pages.more}
        loading={pages.query.isPending}
        height={420}
      />
    </Card>
  )
}

function columnsOf({ t, n, locale }: Words, targets: readonly ShownTarget[], isMixed: boolean): Column<ShownRemark>[] {
  const parts = (target: string | null) => targets.find(({ name }) => name === target)?.label[locale] ?? target ?? ''
  const rows = ({ row, until }: ShownRemark) =>
    until === null || until === row ? n.whole(row) : `${n.whole(row)}–${n.whole(until)}`
  return [
    { key: 'row', label: t(words.row), width: 90, right: true, always: true, cell: rows },
    ...(isMixed
      ? [
          {
            key: 'kind',
            label: t(words.kind),
            width: 150,
            cell: ({ kind }: ShownRemark) => <Pill tone={tones[kind]}>{t(words[kind])}</Pill>,
          },
        ]
      : []),
    {
      key: 'column',
      label: t(words.column),
      width: 150,
      cell: ({ column, target }) => [parts(target), column ?? ''].filter((part) => part !== '').join(' · '),
    },
    {
      key: 'reason',
      label: t(words.reason),
      width: 320,
      grow: true,
      always: true,
      cell: (remark) => <Reason remark={remark} />,
    },
    { key: 'cells', label: t(words.cells), width: 240, grow: true, cell: ({ cells }) => cells.join(' · ') },
  ]
}

/** Why; and the way to the customers that are spoken of, and to the duplicates where there are several. */
function Reason({ remark }: { readonly remark: ShownRemark }) {
  const { t, locale } = useWords()
  const because = remark.because[locale]
  return (
    <span title={because}>
      {remark.about.map(({ id, name }) => (
        <Fragment key={id}>
          <Go to={`/customers/${id}`}>{name}</Go> ·{' '}
        </Fragment>
      ))}
      {remark.about.length > 1 ? (
        <>
          <Go to="/duplicates">{t(words.toDuplicates)}</Go> ·{' '}
        </>
      ) : null}
      {because}
    </span>
  )
}

async function save(runId: string): Promise<void> {
  const answer = await apiFetch(apiUrl(`/import-runs/${runId}/rejects.csv`))
  const named = /filename\*=UTF-8''([^;]+)/.exec(answer.headers.get('content-disposition') ?? '')?.[1]
  const link = document.createElement('a')
  link.href = URL.createObjectURL(await answer.blob())
  link.download = decodeURIComponent(named ?? 'rejects.csv')
  link.click()
  URL.revokeObjectURL(link.href)
}
