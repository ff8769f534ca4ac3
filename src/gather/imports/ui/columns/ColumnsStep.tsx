import { Button, Group } from '@mantine/core'
import { useSearch } from '#web/address.ts'
import { useAct, useAsk } from '#web/asking/api.ts'
import { Columns } from '#web/kit/page/Columns.tsx'
import { Answer } from '#web/kit/said/Answer.tsx'
import { Note } from '#web/kit/said/Note.tsx'
import { useMay } from '#web/session/session.ts'
import { useWords } from '#web/wording/say.ts'
import { PreviewCard } from '../file/PreviewCard.tsx'
import { api, type ShownImport, type ShownTarget } from '../imports-api.ts'
import { FieldsCard } from './FieldsCard.tsx'
import { FineCard } from './FineCard.tsx'
import { LeaksCard } from './LeaksCard.tsx'
import css from './Mapping.module.css'
import { draftOf, lackOf, withTarget } from './mapping-draft.ts'
import { PartsCard } from './PartsCard.tsx'
import { TargetCard } from './TargetCard.tsx'
import { useDraft } from './use-draft.ts'
import { useOtherTab } from './use-other-tab.ts'
import { sentences, words } from './words.ts'

/** What becomes of each column; going on tries the import at once. */
export function ColumnsStep({ one }: { readonly one: ShownImport }) {
  const targets = useAsk(api.targets, {})
  return (
    <Columns>
      <Answer of={targets}>{(known) => <MappingForm one={one} targets={known} />}</Answer>
      <PreviewCard reading={one.reading} />
    </Columns>
  )
}

function MappingForm({ one, targets }: { readonly one: ShownImport; readonly targets: readonly ShownTarget[] }) {
  const { t } = useWords()
  const { draft, setDraft, settle } = useDraft(one)
  const isElsewhere = useOtherTab(one.id)
  const target = targets.find(({ name }) => name === draft.target)
  const suggestion = one.suggestions.find((suggested) => suggested.target === draft.target)
  const form = { reading: one.reading, reasons: suggestion?.reasons ?? {} }
  return (
    <>
      {isElsewhere ? <Note tone="watch">{t(words.otherTab)}</Note> : null}
      <TargetCard
        one={one}
        targets={targets}
        draft={draft}
        onTarget={(chosen) => setDraft(withTarget(draft, chosen, one.suggestions))}
        onSource={(source) => setDraft({ ...draft, source })}
        onAfresh={(fresh) => setDraft(draftOf(fresh))}
      />
      {target === undefined ? null : (
        <>
          <FieldsCard form={form} target={target} part={draft} onChange={(part) => setDraft({ ...draft, ...part })} />
          <PartsCard
            form={form}
            targets={targets}
            draft={draft}
            suggested={suggestion?.also ?? []}
            onChange={setDraft}
          />
          <LeaksCard leaks={suggestion?.leaks ?? []} />
          <FineCard reading={one.reading} reason={suggestion?.reasons.repeated} draft={draft} onChange={setDraft} />
        </>
      )}
      <MappingActs id={one.id} mapping={draft} lack={lackOf(draft, targets, one.reading)} settle={settle} />
    </>
  )
}

type MappingActsProps = {
  readonly id: string
  readonly mapping: Parameters<typeof api.map>[0]['mapping']
  readonly lack: ReturnType<typeof lackOf>
  /** The draft is on its way no longer: what is mapped now holds. */
  readonly settle: () => Promise<void>
}

function MappingActs({ id, mapping, lack, settle }: MappingActsProps) {
  const { t, locale } = useWords()
  const [, setSearch] = useSearch()
  const trial = useAct(api.trial, {
    onDone: () => setSearch({ step: undefined }, { push: true }),
  })
  const map = useAct(api.map, { onDone: () => trial.mutate({ id }) })
  const save = map.mutate
  if (!useMay('imports.run')) return null
  return (
    <Group justify="space-between" className={css.acts ?? ''}>
      <Button onClick={() => setSearch({ step: 'file' }, { push: true })}>{t(words.back)}</Button>
      <Group gap="sm">
        {lack === null ? null : <span id="lack">{t(sentences.lack[lack.kind], lack.field[locale])}</span>}
        <Button
          variant="filled"
          disabled={lack !== null}
          {...(lack === null ? {} : { 'aria-describedby': 'lack' })}
          loading={map.isPending || trial.isPending}
          onClick={() => {
            void settle().then(() => save({ id, mapping: { ...mapping, reading: {} } }))
          }}
        >
          {t(words.save)}
        </Button>
      </Group>
    </Group>
  )
}
