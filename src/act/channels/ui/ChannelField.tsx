import { Checkbox, Group } from '@mantine/core'
import { useWords } from '#web/wording/say.ts'
import { SendingChannel } from '../contract.ts'
import { channelNames } from '../words.ts'
import { words } from './words.ts'

type Props = {
  readonly value: readonly SendingChannel[]
  readonly problem?: string | undefined
  readonly onChange: (next: SendingChannel[]) => void
}

/** Over what it may go: one at least, in the order in which they were chosen. */
export function ChannelField({ value, problem, onChange }: Props) {
  const { t } = useWords()
  const [first = 'email'] = value
  const hint = value.length > 1 ? words.oneOfThese : first === 'email' ? words.byMail : words.inFewWords
  return (
    <Checkbox.Group
      mt="sm"
      label={t(words.channels)}
      description={t(hint)}
      inputWrapperOrder={['label', 'input', 'description', 'error']}
      error={problem}
      value={[...value]}
      onChange={(next) => {
        const chosen = next.flatMap((one) => SendingChannel.options.find((known) => known === one) ?? [])
        if (chosen.length > 0) onChange(chosen)
      }}
    >
      <Group gap="md" my={6}>
        {SendingChannel.options.map((one) => (
          <Checkbox key={one} value={one} label={t(channelNames[one])} />
        ))}
      </Group>
    </Checkbox.Group>
  )
}
