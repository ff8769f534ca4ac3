import { Button, Select, SimpleGrid, Textarea, TextInput } from '@mantine/core'
import { useState } from 'react'
import { useAct, useSave } from '#web/asking/api.ts'
import { problemsIn } from '#web/asking/refusal.ts'
import { changedOf } from '#web/kit/form/changed-of.ts'
import { Dialog } from '#web/kit/form/Dialog.tsx'
import { Form } from '#web/kit/form/Form.tsx'
import { useTell } from '#web/kit/said/use-tell.tsx'
import { useWords } from '#web/wording/say.ts'
import { Origin, origins, PieceKind, PieceLanguage, pieceKinds, pieceLanguages } from '../../contract/pieces.ts'
import { fieldNames, kindNames, languageNames, originNames } from '../../words.ts'
import { api, type ShownPiece } from '../content-api.ts'
import { words } from '../words.ts'

const fields = [
  'url',
  'title',
  'kind',
  'department',
  'language',
  'purpose',
  'origin',
  'publishedOn',
  'reviewedOn',
] as const
type Draft = Record<(typeof fields)[number], string>

/** A piece as somebody types it, or changes it. */
export function PieceDialog({ kept, onClose }: { readonly kept?: ShownPiece; readonly onClose: () => void }) {
  const { t } = useWords()
  const tell = useTell()
  const [draft, setDraft] = useState<Draft>(() => draftOf(kept))
  const [opened] = useState(() => wishOf(draft))
  const add = useAct(api.addPiece, { onDone: onClose, quiet: true, done: words.added })
  const change = useSave(api.changePiece, { onDone: onClose, quiet: true, etag: kept?.etag, done: words.saved })
  const restore = useAct(api.restorePiece, { onDone: onClose, done: words.restored })
  const putBack = useAct(api.restorePiece, { done: words.restored })
  const remove = useAct(api.removePiece, {
    onDone: ({ id }) => {
      tell(t(words.removed), { undo: () => putBack.mutate({ id }) })
      onClose()
    },
  })
  const { error, isPending } = kept === undefined ? add : change
  const problems = problemsIn(error, fields)
  const set = (field: keyof Draft, value: string) => setDraft((present) => ({ ...present, [field]: value }))
  const submit = () => {
    const wish = wishOf(draft)
    if (kept === undefined) add.mutate(wish)
    else change.mutate({ id: kept.id, ...changedOf(wish, opened) })
  }
  const input = (field: keyof Draft) => ({
    label: t(fieldNames[field]),
    value: draft[field],
    error: problems.at.get(field),
    onChange: (event: { readonly currentTarget: { readonly value: string } }) => set(field, event.currentTarget.value),
  })
  const choice = (field: keyof Draft, data: { value: string; label: string }[]) => (
    <Select
      {...input(field)}
      data={data}
      onChange={(value) => set(field, value ?? '')}
      allowDeselect={false}
      comboboxProps={{ withinPortal: true }}
    />
  )
  const apart =
    kept === undefined ? undefined : kept.archivedAt === null ? (
      <Button variant="subtle" color="red" loading={remove.isPending} onClick={() => remove.mutate({ id: kept.id })}>
        {t(words.remove)}
      </Button>
    ) : (
      <Button variant="subtle" loading={restore.isPending} onClick={() => restore.mutate({ id: kept.id })}>
        {t(words.restore)}
      </Button>
    )
  return (
    <Dialog open wide onClose={onClose} title={t(kept === undefined ? words.addTitle : words.changeTitle)}>
      <Form
        problem={problems.overall}
        act={t(kept === undefined ? words.add : words.save)}
        isPending={isPending}
        onSubmit={submit}
        onCancel={onClose}
        apart={apart}
      >
        <TextInput {...input('url')} type="url" placeholder="https://" required />
        <TextInput {...input('title')} mt="sm" maxLength={500} required />
        <SimpleGrid cols={{ base: 1, xs: 2 }} spacing="sm" mt="sm">
          {choice(
            'kind',
            pieceKinds.map((value) => ({ value, label: t(kindNames[value]) })),
          )}
          {choice('language', [
            { value: '', label: t(words.noLanguage) },
            ...pieceLanguages.map((value) => ({ value, label: t(languageNames[value]) })),
          ])}
          <TextInput {...input('department')} maxLength={500} />
          {choice(
            'origin',
            origins.map((value) => ({ value, label: t(originNames[value]) })),
          )}
          <TextInput {...input('publishedOn')} type="date" />
          <TextInput {...input('reviewedOn')} type="date" />
        </SimpleGrid>
        <Textarea {...input('purpose')} mt="sm" autosize minRows={2} maxLength={2_000} />
      </Form>
    </Dialog>
  )
}

function draftOf(kept: ShownPiece | undefined): Draft {
  return {
    url: kept?.url ?? '',
    title: kept?.title ?? '',
    kind: kept?.kind ?? 'support',
    department: kept?.department ?? '',
    language: kept?.language ?? '',
    purpose: kept?.purpose ?? '',
    origin: kept?.origin ?? 'existing',
    publishedOn: kept?.publishedOn ?? '',
    reviewedOn: kept?.reviewedOn ?? '',
  }
}

function wishOf({ kind, language, origin, publishedOn, reviewedOn, ...plain }: Draft) {
  return {
    ...plain,
    kind: PieceKind.parse(kind),
    language: language === '' ? null : PieceLanguage.parse(language),
    origin: Origin.parse(origin),
    publishedOn: publishedOn || null,
    reviewedOn: reviewedOn || null,
  }
}
