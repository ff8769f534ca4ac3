import { Select, TextInput } from '@mantine/core'
import { useWords } from '#web/wording/say.ts'
import { periods } from '../../billing/period.ts'
import { fieldNames, periodNames } from '../../words.ts'
import { words } from '../words.ts'
import { anyMonths, type Draft } from './draft.ts'

type PeriodFieldsProps = {
  readonly draft: Draft
  readonly set: (change: Partial<Draft>) => void
  readonly error: string | undefined
}

/** A period that has a name, or any number of months. */
export function PeriodFields({ draft, set, error }: PeriodFieldsProps) {
  const { t } = useWords()
  const isAny = draft.period === anyMonths
  return (
    <>
      <Select
        label={t(fieldNames.period)}
        data={[
          ...periods.map((value) => ({ value, label: t(periodNames[value]) })),
          { value: anyMonths, label: t(words.anyMonths) },
        ]}
        value={draft.period}
        error={isAny ? undefined : error}
        onChange={(period) => period && set({ period })}
        allowDeselect={false}
      />
      {isAny ? (
        <TextInput
          label={t(words.months)}
          inputMode="numeric"
          required
          value={draft.months}
          error={error}
          onChange={(event) => set({ months: event.currentTarget.value })}
        />
      ) : null}
    </>
  )
}
