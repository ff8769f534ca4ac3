import { Button } from '@mantine/core'
import { apiFetch, apiUrl, useAsk, useAskPages } from '#web/asking/api.ts'
import { Card } from '#web/kit/page/Card.tsx'
import { LoadingRows } from '#web/kit/said/LoadingRows.tsx'
import { useTell } from '#web/kit/said/use-tell.tsx'
import { Tabs, useTab } from '#web/kit/Tabs.tsx'
import { useWords } from '#web/wording/say.ts'
import { remarkCounts } from '../../import-standing.ts'
import { api, type ShownRun } from '../../imports-api.ts'
import css from '../Runs.module.css'
import { words } from '../words.ts'
import { RemarkList } from './RemarkList.tsx'

const kinds = ['rejected', 'lost', 'noted', 'skipped'] as const

/** Every row and cell that did not simply come in, with its number in the file and the reason; by kind. */
export function RemarksCard({ run }: { readonly run: ShownRun }) {
  const { t } = useWords()
  const tell = useTell()
  const targets = useAsk(api.targets, {})
  const counts = remarkCounts(run)
  const present = kinds.filter((kind) => counts[kind] > 0)
  const tabs = [
    ...(present.length > 1 ? [{ key: 'all', label: t(words.all) }] : []),
    ...present.map((kind) => ({ key: kind, label: t(words[kind]), count: counts[kind] })),
  ]
  const chosen = useTab(tabs, 'remarks')
  const kind = kinds.find((one) => one === chosen)
  const pages = useAskPages(api.rejects, { id: run.id, limit: 100, ...(kind === undefined ? {} : { kind }) })
  const title = t(words.remarks)
  const download =
    counts.rejected > 0 ? (
      <Button onClick={() => void save(run.id).catch(tell.problem)}>{t(words.download)}</Button>
    ) : undefined
  return (
    <Card
      title={title}
      sub={`${t(words.remarksSub)}${counts.rejected > 0 ? ` ${t(words.mendSub)}` : ''}`}
      acts={download}
      flush
    >
      <div className={css.tabs}>
        <Tabs tabs={tabs} name="remarks" label={t(words.whichRemarks)} />
      </div>
      {pages.query.isPending ? (
        <LoadingRows rows={4} />
      ) : (
        <RemarkList
          label={title}
          remarks={pages.rows}
          targets={targets.data ?? []}
          isMixed={kind === undefined}
          more={pages.more}
        />
      )}
    </Card>
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
