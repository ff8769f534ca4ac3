import { Button, Group } from '@mantine/core'
import { useState } from 'react'
import { useGo, usePathParts } from '#web/address.ts'
import { useAct, useAsk, useSave } from '#web/asking/api.ts'
import { useConfirm } from '#web/kit/form/use-confirm.ts'
import { Go } from '#web/kit/Go.tsx'
import { Card } from '#web/kit/page/Card.tsx'
import { PageTitle } from '#web/kit/page/PageTitle.tsx'
import { Answer } from '#web/kit/said/Answer.tsx'
import { EmptyState } from '#web/kit/said/EmptyState.tsx'
import { Note } from '#web/kit/said/Note.tsx'
import { useMay } from '#web/session/session.ts'
import { useWords } from '#web/wording/say.ts'
import css from './redesigns.module.css'
import { api, type ShownSheet } from './redesigns-api.ts'
import { DecisionDialog } from './sheet/DecisionDialog.tsx'
import { LineCard } from './sheet/LineCard.tsx'
import { sentences, words } from './words.ts'
import { LineDialog } from './writing/LineDialog.tsx'
import { lineKey, lineOf } from './writing/line-draft.ts'
import { SheetDialog } from './writing/SheetDialog.tsx'

/** One sheet: each KPI before and after side by side, and what was decided on it. */
export function RedesignPage() {
  const { redesignId = '' } = usePathParts()
  const found = useAsk(api.find, { id: redesignId })
  return <Answer of={found}>{(sheet) => <Sheet sheet={sheet} />}</Answer>
}

type Open = 'sheet' | 'activate' | 'decline' | number | null

function Sheet({ sheet }: { readonly sheet: ShownSheet }) {
  const { t, n } = useWords()
  const [open, setOpen] = useState<Open>(null)
  const isOpen = sheet.state === 'proposed'
  const [mayPropose, mayDecide] = [useMay('kpis.propose') && isOpen, useMay('kpis.decide') && isOpen]
  const save = useSave(api.change, { etag: () => sheet.etag, done: words.saved })
  const takeOff = (at: number) =>
    save.mutate({ id: sheet.id, lines: sheet.lines.filter((_, place) => place !== at).map(lineOf) })
  const close = () => setOpen(null)
  const add = mayPropose ? <Button onClick={() => setOpen(sheet.lines.length)}>{t(words.addLine)}</Button> : undefined
  return (
    <>
      <PageTitle
        title={sheet.name}
        lede={
          <>
            {sheet.department} · {t(sentences.from, n.day(sheet.effectiveOn))} ·{' '}
            <Go to="/kpi-redesigns">{t(words.back)}</Go>
          </>
        }
        acts={
          <Group gap="xs">
            {mayPropose ? <RemoveButton id={sheet.id} /> : null}
            {mayPropose ? (
              <Button variant="default" onClick={() => setOpen('sheet')}>
                {t(words.edit)}
              </Button>
            ) : null}
            {mayDecide ? (
              <>
                <Button variant="default" onClick={() => setOpen('decline')}>
                  {t(words.decline)}
                </Button>
                <Button onClick={() => setOpen('activate')}>{t(words.activate)}</Button>
              </>
            ) : null}
          </Group>
        }
      />
      <div className={css.stack}>
        <Standing sheet={sheet} mayDecide={mayDecide} />
        {sheet.lines.length === 0 ? (
          <EmptyState title={t(words.noLines)} text={t(words.noLinesText)} {...(add && { act: add })} />
        ) : (
          <>
            {sheet.lines.map((line, at) => (
              <LineCard
                key={`${lineKey(line)} ${line.becomes?.name ?? ''}`}
                line={line}
                {...(mayPropose && { onEdit: () => setOpen(at), onRemove: () => takeOff(at) })}
              />
            ))}
            <Group>{add}</Group>
          </>
        )}
      </div>
      {open === 'sheet' ? <SheetDialog kept={sheet} onClose={close} /> : null}
      {open === 'activate' || open === 'decline' ? <DecisionDialog sheet={sheet} what={open} onClose={close} /> : null}
      {typeof open === 'number' ? <LineDialog sheet={sheet} at={open} onClose={close} /> : null}
    </>
  )
}

function Standing({ sheet, mayDecide }: { readonly sheet: ShownSheet; readonly mayDecide: boolean }) {
  const { t, n } = useWords()
  const decider = sheet.decidedBy ?? t(words.left)
  return (
    <>
      {sheet.note === '' ? null : <Card title={t(words.note)}>{sheet.note}</Card>}
      {sheet.state === 'proposed' && !mayDecide ? <Note>{t(words.onlyManagement)}</Note> : null}
      {sheet.decidedAt === null ? null : (
        <Note tone={sheet.state === 'declined' ? 'watch' : 'plain'}>
          {t(
            sheet.state === 'declined' ? sentences.declinedBy : sentences.activatedBy,
            decider,
            n.dayOf(sheet.decidedAt),
          )}{' '}
          {sheet.reason}
        </Note>
      )}
    </>
  )
}

function RemoveButton({ id }: { readonly id: string }) {
  const { t } = useWords()
  const go = useGo()
  const confirm = useConfirm()
  const remove = useAct(api.remove, { done: words.removed, onDone: () => go('/kpi-redesigns') })
  const ask = async () => {
    const asked = { title: t(words.removeTitle), text: t(words.removeText), act: t(words.remove), danger: true }
    if (await confirm(asked)) remove.mutate({ id })
  }
  return (
    <Button variant="subtle" color="red" loading={remove.isPending} onClick={() => void ask()}>
      {t(words.remove)}
    </Button>
  )
}
