import { Button, Group, Select, Stack, Switch, TextInput } from '@mantine/core'
import { useState } from 'react'
import { useSearch } from '#web/address.ts'
import { useAct, useAsk } from '#web/api.ts'
import { Answer } from '#web/kit/Answer.tsx'
import { Card } from '#web/kit/Card.tsx'
import { Note } from '#web/kit/Note.tsx'
import { useWords } from '#web/say.ts'
import { useMay } from '#web/session.ts'
import { useOneAtATime } from '#web/use-one-at-a-time.ts'
import { FieldRow } from './FieldRow.tsx'
import { mayCreateMissing } from './import-standing.ts'
import { api, type ShownImport, type ShownTarget } from './imports-api.ts'
import { draftOf, lackOf, remainingHeadings, withColumn, withTarget } from './mapping-draft.ts'
import { sentences, words } from './screen-words.ts'

export function MappingCard({ one }: { readonly one: ShownImport }) {
  const targets = useAsk(api.targets, {})
  return <Answer of={targets}>{(known) => <MappingForm one={one} targets={known} />}</Answer>
}

/** Each field of the target with the column that fills it; saving tries the import at once. */
function MappingForm({ one, targets }: { readonly one: ShownImport; readonly targets: readonly ShownTarget[] }) {
  const { t, n, locale } = useWords()
  const [draft, setDraft] = useState(() => draftOf(one, targets))
  const mayRun = useMay('imports.run')
  const target = targets.find(({ name }) => name === draft.target)
  const rest = remainingHeadings(draft, one.reading.headings)
  const { save, isSaving } = useSaveAndTry(one.id)
  const lack = lackOf(draft, target)
  return (
    <Card title={t(words.columnsTitle)} sub={t(words.columnsSub)}>
      <Stack gap="md">
        <Group grow align="flex-start">
          <Select
            label={t(words.target)}
            data={targets.map(({ name, label }) => ({ value: name, label: label[locale] }))}
            value={draft.target}
            allowDeselect={false}
            onChange={(value) => value !== null && setDraft(withTarget(draft, value, one))}
          />
          <TextInput
            label={t(words.source)}
            description={t(words.sourceHint)}
            inputWrapperOrder={['label', 'input', 'description']}
            value={draft.source}
            onChange={(event) => setDraft({ ...draft, source: event.currentTarget.value })}
          />
        </Group>
        <div>
          {target?.fields.map((field) => (
            <FieldRow
              key={field.name}
              field={field}
              reading={one.reading}
              source={draft.columns[field.name]}
              onChange={(source) => setDraft(withColumn(draft, field.name, source))}
            />
          ))}
        </div>
        <Switch
          label={t(words.keepRest)}
          checked={draft.remaining === 'keep'}
          onChange={(event) => setDraft({ ...draft, remaining: event.currentTarget.checked ? 'keep' : 'leave' })}
        />
        {draft.remaining === 'keep' && rest.length > 0 ? <Note>{t(sentences.rest, n.list(rest))}</Note> : null}
        {mayCreateMissing(draft.target) ? (
          <Switch
            label={t(words.createMissing)}
            checked={draft.createMissing}
            onChange={(event) => setDraft({ ...draft, createMissing: event.currentTarget.checked })}
          />
        ) : null}
        {mayRun ? (
          <Group justify="flex-end">
            {lack === null ? null : <span id="lack">{t(sentences.lack[lack.kind], lack.field[locale])}</span>}
            <Button
              variant="filled"
              disabled={lack !== null}
              {...(lack === null ? {} : { 'aria-describedby': 'lack' })}
              loading={isSaving}
              onClick={() => save({ ...draft, reading: {} })}
            >
              {t(words.save)}
            </Button>
          </Group>
        ) : null}
      </Stack>
    </Card>
  )
}

function useSaveAndTry(id: string) {
  const [, setSearch] = useSearch()
  const trial = useAct(api.trial, { refreshes: ['imports'], onDone: () => setSearch({ step: undefined }) })
  const map = useAct(api.map, { onDone: () => trial.mutate({ id }) })
  const settle = useOneAtATime(map)
  return {
    save: (mapping: Parameters<typeof api.map>[0]['mapping']) => settle({ id, mapping }),
    isSaving: map.isPending || trial.isPending,
  }
}
