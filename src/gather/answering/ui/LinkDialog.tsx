import { Button } from '@mantine/core'
import { useAct, useAsk } from '#web/asking/api.ts'
import { saveFile } from '#web/kit/files/save-file.ts'
import { CopyField } from '#web/kit/form/CopyField.tsx'
import { Dialog } from '#web/kit/form/Dialog.tsx'
import { useConfirm } from '#web/kit/form/use-confirm.ts'
import { Answer } from '#web/kit/said/Answer.tsx'
import { Note } from '#web/kit/said/Note.tsx'
import { useMay } from '#web/session/session.ts'
import { useWords } from '#web/wording/say.ts'
import { api, type ShownLink } from './answering-api.ts'
import { calledIn } from './link-columns.tsx'
import css from './links.module.css'
import { words } from './words.ts'

/** What to hand out, and when it ends. */
export function LinkDialog({ link, onClose }: { readonly link: ShownLink; readonly onClose: () => void }) {
  const all = useWords()
  const { t } = all
  const mayWrite = useMay('surveys.write')
  return (
    <Dialog open wide onClose={onClose} title={`${link.questionnaireName} · ${calledIn(all, link)}`}>
      <div className={css.shown}>
        {link.address === null ? (
          <Note tone="watch">{t(mayWrite || link.kind !== 'personal' ? words.noAddress : words.personsOwn)}</Note>
        ) : (
          <>
            <CopyField label={t(words.address)} value={link.address} />
            <Qr id={link.id} name={calledIn(all, link)} address={link.address} />
          </>
        )}
        {mayWrite && link.state !== 'revoked' ? <Ending link={link} /> : null}
      </div>
    </Dialog>
  )
}

function Qr({ id, name, address }: { readonly id: string; readonly name: string; readonly address: string }) {
  const { t } = useWords()
  const answer = useAsk(api.qr, { id })
  return (
    <Answer of={answer} rows={3}>
      {({ svg }) => (
        <>
          <img className={css.qr} src={`data:image/svg+xml,${encodeURIComponent(svg)}`} alt={t(words.qr)} />
          <div className={css.acts}>
            <Button
              variant="default"
              onClick={() => saveFile(`${name}.svg`, new Blob([svg], { type: 'image/svg+xml' }))}
            >
              {t(words.saveQr)}
            </Button>
            <Button variant="default" component="a" href={address} target="_blank" rel="noreferrer">
              {t(words.show)}
            </Button>
          </div>
        </>
      )}
    </Answer>
  )
}

/** It can be opened again, until it is taken back. */
function Ending({ link: { id, state } }: { readonly link: ShownLink }) {
  const { t } = useWords()
  const confirm = useConfirm()
  const close = useAct(api.change, { done: words.closedNow })
  const reopen = useAct(api.change, { done: words.reopened })
  const revoke = useAct(api.revoke, { done: words.revoked })
  const revokeIt = async () => {
    const question = { title: t(words.revokeTitle), text: t(words.revokeText), act: t(words.revoke), danger: true }
    if (await confirm(question)) revoke.mutate({ id })
  }
  return (
    <div className={css.acts}>
      {state === 'open' ? (
        <Button
          variant="default"
          loading={close.isPending}
          onClick={() => close.mutate({ id, closesAt: new Date().toISOString() })}
        >
          {t(words.closeNow)}
        </Button>
      ) : (
        <Button variant="default" loading={reopen.isPending} onClick={() => reopen.mutate({ id, closesAt: null })}>
          {t(words.reopen)}
        </Button>
      )}
      <Button variant="subtle" color="red" loading={revoke.isPending} onClick={() => void revokeIt()}>
        {t(words.revoke)}
      </Button>
    </div>
  )
}
