import { ActionIcon, Popover, Switch } from '@mantine/core'
import { IconAdjustmentsHorizontal } from '@tabler/icons-react'
import { useWords } from '#web/wording/say.ts'
import type { ShownField } from '../../imports-api.ts'
import { sentences, words } from '../words.ts'
import { type Source, withOption } from './value-source.ts'

type FieldOptionsProps = {
  readonly field: ShownField
  readonly source: Source
  readonly onChange: (source: Source) => void
}

/** What is rarely wished of a column, out of the way. */
export function FieldOptions({ field, source, onChange }: FieldOptionsProps) {
  const { t, locale } = useWords()
  const clears = typeof source === 'object' && source.blank === 'clear'
  return (
    <Popover position="bottom-end" shadow="md" width={300} trapFocus withRoles={false}>
      <Popover.Target>
        <ActionIcon
          variant={clears ? 'light' : 'subtle'}
          aria-label={t(sentences.optionsOf, field.label[locale])}
          title={t(words.options)}
        >
          <IconAdjustmentsHorizontal size={16} stroke={1.6} aria-hidden="true" />
        </ActionIcon>
      </Popover.Target>
      <Popover.Dropdown>
        <Switch
          label={t(words.blankClears)}
          description={t(words.blankClearsHint)}
          checked={clears}
          onChange={(event) =>
            onChange(withOption(source, { blank: event.currentTarget.checked ? 'clear' : undefined }))
          }
        />
      </Popover.Dropdown>
    </Popover>
  )
}
