import { NumberInput, Select, SimpleGrid } from '@mantine/core'
import { useWords } from '#web/wording/say.ts'
import { type DayKind, dayKinds } from '../../../../gather/calendar/contract.ts'
import { words } from './rule-words.ts'

type DaysFieldProps = {
  readonly label: string
  readonly days: number
  readonly dayKind: DayKind
  readonly most: number
  readonly readOnly?: boolean
  readonly onChange: (due: { days: number; dayKind: DayKind }) => void
}

/** A number of days, and which of them count. */
export function DaysField({ label, days, dayKind, most, readOnly = false, onChange }: DaysFieldProps) {
  const { t } = useWords()
  return (
    <SimpleGrid cols={{ base: 1, xs: 2 }} spacing={8}>
      <NumberInput
        label={label}
        description={t(dayKind === 'working' ? words.dueWorked : words.dueMoves)}
        inputWrapperOrder={['label', 'input', 'description', 'error']}
        value={days}
        onChange={(value) => onChange({ days: Number(value) || 0, dayKind })}
        min={0}
        max={most}
        allowDecimal={false}
        readOnly={readOnly}
      />
      <Select
        label={t(words.dayKind)}
        allowDeselect={false}
        value={dayKind}
        readOnly={readOnly}
        onChange={(chosen) => onChange({ days, dayKind: dayKinds.find((one) => one === chosen) ?? 'calendar' })}
        data={dayKinds.map((one) => ({ value: one, label: t(words[one]) }))}
      />
    </SimpleGrid>
  )
}
