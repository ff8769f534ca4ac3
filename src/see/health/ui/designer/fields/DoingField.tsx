import { Select } from '@mantine/core'
import { useWords } from '#web/wording/say.ts'
import type { Doing } from '../../../../scorecards/contract.ts'
import { doingWords, doing as label } from '../../../../scorecards/words.ts'

const doings: readonly Doing[] = ['call', 'mail', 'meeting', 'renewal', 'other']

type DoingFieldProps = {
  readonly value: Doing
  readonly onChange: (doing: Doing) => void
  /** Whose it is, where the label is said and not shown. */
  readonly of?: string
}

/** What there is to do, by which the screen opens it. */
export function DoingField({ value, onChange, of }: DoingFieldProps) {
  const { t } = useWords()
  const named = of === undefined ? { label: t(label) } : { 'aria-label': `${t(label)}: ${of}` }
  return (
    <Select
      {...named}
      allowDeselect={false}
      value={value}
      onChange={(chosen) => onChange(doings.find((one) => one === chosen) ?? 'other')}
      data={doings.map((one) => ({ value: one, label: t(doingWords[one]) }))}
    />
  )
}
