import { Button } from '@mantine/core'
import { useGo } from '#web/address.ts'
import { useAct } from '#web/asking/api.ts'
import { useConfirm } from '#web/kit/form/use-confirm.ts'
import { useMay } from '#web/session/session.ts'
import { useWords } from '#web/wording/say.ts'
import { api, type ShownSegmentPage } from './segments-api.ts'
import { words } from './words.ts'

export function SegmentActs({ segment: { id, archivedAt } }: { readonly segment: ShownSegmentPage }) {
  const { t } = useWords()
  const go = useGo()
  const confirm = useConfirm()
  const mayWrite = useMay('segments.write')
  const maySend = useMay('messages.send')
  const rebuild = useAct(api.rebuild, { done: words.rebuilding })
  const archive = useAct(api.archive, { done: words.archived, onDone: () => go('/segments') })
  const drop = async () => {
    const sure = await confirm({
      title: t(words.archive),
      text: t(words.archiveText),
      act: t(words.archive),
      danger: true,
    })
    if (sure) archive.mutate({ id })
  }
  return (
    <>
      <Button variant="default" onClick={() => go(`/customers?segment=${id}`)}>
        {t(words.openList)}
      </Button>
      {maySend && archivedAt === null ? (
        <Button variant="default" onClick={() => go(`/sends/new?segment=${id}`)}>
          {t(words.sendTo)}
        </Button>
      ) : null}
      {mayWrite && archivedAt === null ? (
        <>
          <Button variant="default" loading={rebuild.isPending} onClick={() => rebuild.mutate({ id })}>
            {t(words.rebuild)}
          </Button>
          <Button variant="default" onClick={() => void drop()}>
            {t(words.archive)}
          </Button>
        </>
      ) : null}
    </>
  )
}
