import { Button, Textarea, TextInput } from '@mantine/core'
import { useGo } from '#web/address.ts'
import { useAct, useSave } from '#web/asking/api.ts'
import { changedOf } from '#web/kit/form/changed-of.ts'
import { DraftNote } from '#web/kit/form/draft/DraftNote.tsx'
import { useKeptDraft } from '#web/kit/form/draft/use-kept-draft.ts'
import { FormRow } from '#web/kit/form/FormRow.tsx'
import { Card } from '#web/kit/page/Card.tsx'
import { Columns } from '#web/kit/page/Columns.tsx'
import { PageTitle } from '#web/kit/page/PageTitle.tsx'
import { useMay } from '#web/session/session.ts'
import { useWords } from '#web/wording/say.ts'
import type { Group, Rule } from '../language/rule.ts'
import { type Builder, BuilderContext } from './builder/builder-context.ts'
import { isComplete } from './builder/complete-rule.ts'
import { GroupEditor } from './builder/GroupEditor.tsx'
import { LiveCount } from './builder/LiveCount.tsx'
import { draftOf, readDraft, type SegmentDraft } from './builder/segment-draft.ts'
import { menuWords } from './menu-words.ts'
import { namesOf } from './names-of.ts'
import { RunsCard } from './RunsCard.tsx'
import { SegmentActs } from './SegmentActs.tsx'
import { api, type ShownSegmentPage } from './segments-api.ts'
import { words } from './words.ts'

type SegmentEditorProps = Pick<Builder, 'vocabulary' | 'members'> & { readonly segment: ShownSegmentPage | null }

export function SegmentEditor({ vocabulary, members, segment }: SegmentEditorProps) {
  const { t, n } = useWords()
  const go = useGo()
  const mayWrite = useMay('segments.write')
  const form = useKeptDraft({
    place: `segment.${segment?.id ?? 'new'}`,
    start: draftOf(segment),
    etag: segment?.etag,
    reads: readDraft,
  })
  const { name, description, rule } = form.draft
  const set = (part: Partial<SegmentDraft>) => form.setDraft((present) => ({ ...present, ...part }))
  const kept = { done: words.saved }
  const create = useAct(api.create, {
    ...kept,
    onDone: ({ id }) => {
      form.settle(draftOf(null))
      go(`/segments/${id}`, { replace: true })
    },
  })
  const change = useSave(api.change, { ...kept, etag: () => form.etag })
  const save = () => {
    const saved = form.draft
    if (segment === null) create.mutate(wishOf(saved))
    else
      change.mutate(
        { id: segment.id, ...changedOf(wishOf(saved), wishOf(form.opened)) },
        { onSuccess: ({ etag }) => form.settle(saved, etag) },
      )
  }
  const counted = segment?.counted
  const lede = counted ? t(words.countOf, n.whole(counted.members), n.whole(counted.customers)) : t(words.notCounted)
  const acts = (
    <>
      {segment === null ? null : <SegmentActs segment={segment} />}
      {mayWrite ? (
        <Button
          disabled={name.trim() === '' || !isComplete(rule)}
          loading={create.isPending || change.isPending}
          onClick={save}
        >
          {t(words.save)}
        </Button>
      ) : null}
    </>
  )
  return (
    <BuilderContext value={{ vocabulary: withoutItself(vocabulary, segment), members, fixed: !mayWrite }}>
      <PageTitle title={segment?.name ?? t(menuWords.create)} {...(segment === null ? {} : { lede })} acts={acts} />
      <DraftNote of={form} />
      <Columns
        aside={
          <LiveCount
            rule={plain(rule)}
            names={namesOf(vocabulary, (id) => members.find((one) => one.id === id)?.name ?? null)}
          />
        }
      >
        <Card>
          <FormRow label={t(words.name)}>
            <TextInput
              aria-label={t(words.name)}
              value={name}
              maxLength={200}
              disabled={!mayWrite}
              onChange={({ currentTarget }) => set({ name: currentTarget.value })}
            />
          </FormRow>
          <FormRow label={t(words.description)}>
            <Textarea
              aria-label={t(words.description)}
              value={description}
              maxLength={2000}
              autosize
              disabled={!mayWrite}
              onChange={({ currentTarget }) => set({ description: currentTarget.value })}
            />
          </FormRow>
        </Card>
        <Card title={t(words.rule)}>
          <GroupEditor group={rule} depth={0} onChange={(next) => set({ rule: next })} />
        </Card>
        {segment === null ? null : <RunsCard segment={segment} />}
      </Columns>
    </BuilderContext>
  )
}

function wishOf({ name, description, rule }: SegmentDraft) {
  return { name: name.trim(), description, rule: plain(rule) }
}

/** A group of one says what its part says. */
function plain(rule: Group): Rule {
  const [only] = rule.rules
  return rule.rules.length === 1 && only !== undefined ? only : rule
}

function withoutItself(vocabulary: Builder['vocabulary'], segment: ShownSegmentPage | null): Builder['vocabulary'] {
  return { ...vocabulary, segments: vocabulary.segments.filter(({ id }) => id !== segment?.id) }
}
