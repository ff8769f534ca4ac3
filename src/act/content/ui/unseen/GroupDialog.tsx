import { Button, MultiSelect, Textarea, TextInput } from '@mantine/core'
import { useState } from 'react'
import { useAct, useAskPages, useSave } from '#web/asking/api.ts'
import { problemsIn } from '#web/asking/refusal.ts'
import { changedOf } from '#web/kit/form/changed-of.ts'
import { Dialog } from '#web/kit/form/Dialog.tsx'
import { Form } from '#web/kit/form/Form.tsx'
import { useTell } from '#web/kit/said/use-tell.tsx'
import { useWords } from '#web/wording/say.ts'
import { api, type ShownGroup } from '../content-api.ts'
import { words } from './coverage-words.ts'

/** Pages that belong together: all below some addresses, and pieces of the library. */
export function GroupDialog({ kept, onClose }: { readonly kept?: ShownGroup; readonly onClose: () => void }) {
  const { t } = useWords()
  const tell = useTell()
  const [name, setName] = useState(kept?.name ?? '')
  const [lines, setLines] = useState(kept?.prefixes.join('\n') ?? '')
  const [pieceIds, setPieceIds] = useState<string[]>(kept?.pieceIds ?? [])
  const pieces = useAskPages(api.pieces, { limit: 200 })
  const wish = {
    name,
    prefixes: lines
      .split('\n')
      .map((line) => line.trim())
      .filter((line) => line !== ''),
    pieceIds,
  }
  const [opened] = useState(wish)
  const add = useAct(api.addGroup, { quiet: true, done: words.saved, onDone: onClose })
  const change = useSave(api.changeGroup, { quiet: true, done: words.saved, onDone: onClose, etag: kept?.etag })
  const restore = useAct(api.restoreGroup, { done: words.restored })
  const remove = useAct(api.removeGroup, {
    onDone: ({ id }) => {
      tell(t(words.removed), { undo: () => restore.mutate({ id }) })
      onClose()
    },
  })
  const { error, isPending } = kept === undefined ? add : change
  const problems = problemsIn(error, ['name', 'prefixes', 'pieceIds'])
  const submit = () => {
    if (kept === undefined) add.mutate(wish)
    else change.mutate({ id: kept.id, ...changedOf(wish, opened) })
  }
  return (
    <Dialog open onClose={onClose} title={t(kept === undefined ? words.addGroup : words.changeGroup)}>
      <Form
        problem={problems.overall}
        act={t(words.save)}
        isPending={isPending}
        onSubmit={submit}
        onCancel={onClose}
        apart={
          kept === undefined ? undefined : (
            <Button
              variant="subtle"
              color="red"
              loading={remove.isPending}
              onClick={() => remove.mutate({ id: kept.id })}
            >
              {t(words.remove)}
            </Button>
          )
        }
      >
        <TextInput
          label={t(words.name)}
          value={name}
          maxLength={200}
          error={problems.at.get('name')}
          onChange={(event) => setName(event.currentTarget.value)}
          required
        />
        <Textarea
          mt="sm"
          label={t(words.prefixes)}
          description={t(words.prefixesHint)}
          value={lines}
          autosize
          minRows={3}
          error={problems.at.get('prefixes')}
          onChange={(event) => setLines(event.currentTarget.value)}
        />
        <MultiSelect
          mt="sm"
          label={t(words.pieces)}
          data={pieces.rows.map(({ id, title }) => ({ value: id, label: title }))}
          value={pieceIds}
          onChange={setPieceIds}
          error={problems.at.get('pieceIds')}
          maxValues={30}
          searchable
        />
      </Form>
    </Dialog>
  )
}
