import { MultiSelect, Select, Stack, Switch, TagsInput } from '@mantine/core'
import { Card } from '#web/kit/page/Card.tsx'
import { Note } from '#web/kit/said/Note.tsx'
import { useWords } from '#web/wording/say.ts'
import { mayCreateMissing } from '../import-standing.ts'
import type { ShownReading, ShownSuggestion } from '../imports-api.ts'
import { columnAt, headingOf, placeOf } from './field/value-source.ts'
import css from './Mapping.module.css'
import { type Draft, remainingHeadings } from './mapping-draft.ts'
import { sentences, words } from './words.ts'

type FineCardProps = {
  readonly reading: ShownReading
  /** Why one of several rows of a record is proposed to hold, or is asked. */
  readonly reason?: ShownSuggestion['reasons'][string] | undefined
  readonly draft: Draft
  readonly onChange: (draft: Draft) => void
}

/** What an everyday file does not need: folded away, with what holds otherwise. */
export function FineCard({ reading, reason, draft, onChange }: FineCardProps) {
  const { t, n, locale } = useWords()
  const rest = remainingHeadings(draft, reading.headings)
  const skipped = draft.skip.map((column) => headingOf(column, reading.headings))
  const kept = rest.filter((heading) => !skipped.includes(heading))
  return (
    <Card>
      {draft.remaining === 'keep' && kept.length > 0 ? <Note>{t(sentences.rest, n.list(kept))}</Note> : null}
      {reason === undefined ? null : (
        <Stack gap="md" mb="md" maw={560}>
          <Note tone={reason.certainty < 0.6 ? 'watch' : 'plain'}>{reason.because[locale]}</Note>
          <Repeated reading={reading} draft={draft} onChange={onChange} />
        </Stack>
      )}
      <details>
        <summary className={css.summary}>{t(words.fine)}</summary>
        <Stack gap="md" mt="md" maw={560}>
          <Switch
            label={t(words.keepRest)}
            checked={draft.remaining === 'keep'}
            onChange={(event) => onChange({ ...draft, remaining: event.currentTarget.checked ? 'keep' : 'leave' })}
          />
          {draft.remaining === 'keep' && rest.length > 0 ? (
            <MultiSelect
              label={t(words.skip)}
              data={rest}
              value={skipped.filter((heading) => rest.includes(heading))}
              onChange={(headings) =>
                onChange({
                  ...draft,
                  skip: headings.flatMap((heading) => columnAt(reading.headings.indexOf(heading), reading) ?? []),
                })
              }
            />
          ) : null}
          {mayCreateMissing(draft.target) ? (
            <Switch
              label={t(words.createMissing)}
              checked={draft.createMissing}
              onChange={(event) => onChange({ ...draft, createMissing: event.currentTarget.checked })}
            />
          ) : null}
          {reason === undefined ? <Repeated reading={reading} draft={draft} onChange={onChange} /> : null}
          <OnlyRows reading={reading} draft={draft} onChange={onChange} />
          <Switch
            label={t(words.opensPlays)}
            checked={draft.opensPlays}
            onChange={(event) => onChange({ ...draft, opensPlays: event.currentTarget.checked })}
          />
        </Stack>
      </details>
    </Card>
  )
}

function Repeated({ reading, draft, onChange }: FineCardProps) {
  const { t } = useWords()
  const { repeated } = draft
  const latestBy = typeof repeated === 'object' ? repeated.latestBy : null
  return (
    <>
      <Select
        label={t(words.repeated)}
        data={[
          { value: 'last', label: t(words.repeatedLast) },
          { value: 'first', label: t(words.repeatedFirst) },
          { value: 'latest', label: t(words.repeatedLatest) },
        ]}
        value={typeof repeated === 'object' ? 'latest' : repeated}
        onChange={(value) => {
          const column = columnAt(
            Math.max(
              0,
              reading.types.findIndex((type) => type === 'date' || type === 'instant'),
            ),
            reading,
          )
          if (value === 'latest' && column !== null) onChange({ ...draft, repeated: { latestBy: column } })
          else if (value === 'last' || value === 'first') onChange({ ...draft, repeated: value })
        }}
      />
      {latestBy === null ? null : (
        <Select
          label={t(words.latestBy)}
          data={columnChoices(reading)}
          value={String(placeOf(latestBy, reading.headings))}
          onChange={(value) => {
            const column = columnAt(Number(value), reading)
            if (column !== null) onChange({ ...draft, repeated: { latestBy: column } })
          }}
        />
      )}
      <Select
        label={t(words.alike)}
        data={[
          { value: 'separate', label: t(words.alikeSeparate) },
          { value: 'once', label: t(words.alikeOnce) },
        ]}
        value={draft.alike}
        onChange={(value) => (value === 'separate' || value === 'once') && onChange({ ...draft, alike: value })}
      />
    </>
  )
}

function OnlyRows({ reading, draft, onChange }: FineCardProps) {
  const { t } = useWords()
  const { only, ...others } = draft
  const place = placeOf(only?.column ?? null, reading.headings)
  return (
    <>
      <Select
        label={t(words.only)}
        placeholder={t(words.onlyAll)}
        data={columnChoices(reading)}
        value={place < 0 ? null : String(place)}
        clearable
        onChange={(value) => {
          const column = value === null ? null : columnAt(Number(value), reading)
          const [first] = reading.profiles[Number(value)]?.values ?? []
          onChange(column === null || first === undefined ? others : { ...others, only: { column, values: [first] } })
        }}
      />
      {only === undefined ? null : (
        <>
          <Select
            label={t(words.onlyHow)}
            data={[
              { value: 'values', label: t(words.onlyValues) },
              { value: 'not', label: t(words.onlyNot) },
            ]}
            value={'values' in only ? 'values' : 'not'}
            allowDeselect={false}
            onChange={(how) => onChange({ ...others, only: onlyOf(only.column, how === 'values', valuesIn(only)) })}
          />
          <TagsInput
            label={t(words.onlyWhich)}
            data={[...(reading.profiles[place]?.values ?? [])]}
            value={valuesIn(only)}
            onChange={(values) =>
              onChange(
                values.length === 0 ? others : { ...others, only: onlyOf(only.column, 'values' in only, values) },
              )
            }
          />
        </>
      )}
    </>
  )
}

type Only = NonNullable<FineCardProps['draft']['only']>

function valuesIn(only: Only): string[] {
  return 'values' in only ? only.values : only.not
}

function onlyOf(column: Only['column'], isAsked: boolean, values: string[]): Only {
  return isAsked ? { column, values } : { column, not: values }
}

function columnChoices({ headings }: ShownReading) {
  return headings.map((heading, place) => ({ value: String(place), label: heading }))
}
