import { Select } from '@mantine/core'
import { useWords } from '#web/wording/say.ts'
import { SendingChannel } from '../contract.ts'
import { channelNames } from '../words.ts'
import { words } from './words.ts'

type Props = {
  readonly value: SendingChannel
  readonly problem?: string | undefined
  readonly onChange: (next: SendingChannel) => void
}

/** Over what it goes. */
export function ChannelField({ value, problem, onChange }: Props) {
  const { t } = useWords()
  return (
    <Select
      mt="sm"
      label={t(words.channel)}
      description={t(value === 'email' ? words.byMail : words.inFewWords)}
      inputWrapperOrder={['label', 'input', 'description', 'error']}
      allowDeselect={false}
      error={problem}
      data={SendingChannel.options.map((one) => ({ value: one, label: t(channelNames[one]) }))}
      value={value}
      onChange={(next) => onChange(SendingChannel.options.find((one) => one === next) ?? value)}
    />
  )
}
