import { TextInput } from '@mantine/core'
import { useWords } from '#web/wording/say.ts'
import type { useDays } from '../use-days.ts'
import { words } from '../words.ts'

/** From which day until which. */
export function DaysFields({ from, until, setDays }: ReturnType<typeof useDays>) {
  const { t } = useWords()
  return (
    <>
      <TextInput
        type="date"
        label={t(words.from)}
        value={from}
        onChange={({ currentTarget: { value } }) => setDays({ from: value })}
      />
      <TextInput
        type="date"
        label={t(words.until)}
        value={until}
        min={from}
        onChange={({ currentTarget: { value } }) => setDays({ until: value })}
      />
    </>
  )
}
