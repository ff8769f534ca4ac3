import { Textarea } from '@mantine/core'
import { smsLength } from '#platform/wording/sms/sms-length.ts'
import { useWords } from '#web/wording/say.ts'
import { sentences, words } from '../template-words.ts'

type Props = {
  readonly value: string
  readonly problem?: string | undefined
  readonly onChange: (short: string) => void
}

/** What is sent instead of the letter by SMS and over LINE, with how long it is before anything is filled in. */
export function ShortField({ value, problem, onChange }: Props) {
  const { t } = useWords()
  const { parts, units } = smsLength(value)
  return (
    <Textarea
      mt="md"
      label={t(words.short)}
      description={value.trim() === '' ? t(words.shortHint) : t(sentences.shortLength, parts, units)}
      inputWrapperOrder={['label', 'input', 'description', 'error']}
      data-said=""
      autosize
      minRows={2}
      maxRows={8}
      maxLength={1_000}
      value={value}
      error={problem}
      onChange={(event) => onChange(event.currentTarget.value)}
    />
  )
}
