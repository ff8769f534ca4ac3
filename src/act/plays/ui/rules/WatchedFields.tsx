import { Autocomplete, SegmentedControl, Select } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { keepPreviousData } from '@tanstack/react-query'
import { useAsk } from '#web/asking/api.ts'
import { useMay } from '#web/session/session.ts'
import { useWords } from '#web/wording/say.ts'
import { api as events } from '../../../../gather/events/ui/events-api.ts'
import { api as segments } from '../../../../see/segments/ui/segments-api.ts'
import { words } from './rule-words.ts'

/** What a rule watches: a segment by its id, or an event by its name. */
export type Watched = { readonly by: 'segment' | 'event'; readonly name: string }
type WatchedFieldsProps = { readonly watched: Watched; readonly onChange: (watched: Watched) => void }

export function WatchedFields({ watched: { by, name }, onChange }: WatchedFieldsProps) {
  const { t } = useWords()
  const [text] = useDebouncedValue(by === 'event' ? name.trim() : '', 200)
  const sought = text === '' ? { limit: 50 } : { limit: 50, text }
  const known = useAsk(segments.list, {}, { enabled: useMay('segments.read') }).data?.rows ?? []
  const names =
    useAsk(events.names, sought, { enabled: useMay('events.read'), placeholderData: keepPreviousData }).data?.rows ?? []
  return (
    <>
      <SegmentedControl
        aria-label={t(words.watches)}
        value={by}
        onChange={(value) => onChange({ by: value === 'event' ? 'event' : 'segment', name: '' })}
        data={[
          { value: 'segment', label: t(words.entersSegment) },
          { value: 'event', label: t(words.eventArrives) },
        ]}
        fullWidth
      />
      {by === 'segment' ? (
        <Select
          label={t(words.segment)}
          description={t(known.length === 0 ? words.noSegments : words.atOnce)}
          value={name === '' ? null : name}
          onChange={(value) => onChange({ by, name: value ?? '' })}
          data={known.map((segment) => ({ value: segment.id, label: segment.name }))}
          searchable
        />
      ) : (
        <Autocomplete
          label={t(words.event)}
          value={name}
          onChange={(value) => onChange({ by, name: value })}
          data={[...new Set(names.map((one) => one.name))]}
          maxLength={200}
        />
      )}
    </>
  )
}
