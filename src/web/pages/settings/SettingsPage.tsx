import { Button } from '@mantine/core'
import { useRef, useState } from 'react'
import type { contract } from '#platform/access/contract.ts'
import { everyPart } from '../../all-screens.ts'
import { clientOf, useAct, useAsk, useSave } from '../../asking/api.ts'
import { Refusal } from '../../asking/refusal.ts'
import { Dialog } from '../../kit/form/Dialog.tsx'
import { Card } from '../../kit/page/Card.tsx'
import { PageTitle } from '../../kit/page/PageTitle.tsx'
import { Answer } from '../../kit/said/Answer.tsx'
import { LatePart } from '../../LatePart.tsx'
import { chooseWorkspace } from '../../session/chosen-workspace.ts'
import { useMay, useSession } from '../../session/session.ts'
import { useWords } from '../../wording/say.ts'
import css from './settings.module.css'
import { WorkspaceForm } from './WorkspaceForm.tsx'
import { words } from './words.ts'

const access = clientOf<typeof contract>('access')

export function SettingsPage() {
  const { t } = useWords()
  const { workspace } = useSession()
  const mayWrite = useMay('workspace.write')
  const answer = useAsk(access.workspace, undefined)
  const opened = useRef<string>(undefined)
  const change = useSave(access.changeWorkspace, { etag: () => opened.current, done: words.saved, quiet: true })
  const refusal = change.error instanceof Refusal ? change.error : null
  return (
    <>
      <PageTitle title={t(words.title, workspace.name)} lede={t(mayWrite ? words.lede : words.readOnly)} />
      <div className={css.stack}>
        <Card>
          <Answer of={answer} rows={4}>
            {(present) => (
              <WorkspaceForm
                key={present.id}
                present={present}
                act={t(words.save)}
                readOnly={!mayWrite}
                busy={change.isPending}
                refusal={refusal}
                onSubmit={({ changed, etag, settled }) => {
                  opened.current = etag
                  change.mutate(changed, { onSuccess: settled })
                }}
              />
            )}
          </Answer>
        </Card>
        {everyPart('settingsCards').map((card) => (
          <LatePart key={card.key} of={card} props={{}} />
        ))}
        {mayWrite ? <AnotherWorkspace /> : null}
      </div>
    </>
  )
}

function AnotherWorkspace() {
  const { t } = useWords()
  const { workspace } = useSession()
  const [open, setOpen] = useState(false)
  const create = useAct(access.createWorkspace, { quiet: true, onDone: ({ id }) => moveTo(id) })
  const refusal = create.error instanceof Refusal ? create.error : null
  return (
    <Card title={t(words.another)} sub={t(words.anotherSub)}>
      <Button onClick={() => setOpen(true)}>{t(words.createAnother)}</Button>
      <Dialog wide open={open} onClose={() => setOpen(false)} title={t(words.createAnother)}>
        <WorkspaceForm
          present={{ name: '', zone: workspace.zone, currency: workspace.currency, locale: workspace.locale }}
          act={t(words.create)}
          busy={create.isPending}
          refusal={refusal}
          onSubmit={({ wish }) => create.mutate(wish)}
        />
      </Dialog>
    </Card>
  )
}

function moveTo(id: string): void {
  chooseWorkspace(id)
  location.assign('/')
}
