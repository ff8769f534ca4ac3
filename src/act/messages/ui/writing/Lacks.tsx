import { Note } from '#web/kit/said/Note.tsx'
import { useWords } from '#web/wording/say.ts'
import { type Lack, type Message, stopping } from '../../contract.ts'
import { words } from '../words.ts'

type LacksProps = { readonly channels: Message['channels']; readonly lacks: readonly Lack[] }

/** Why it cannot be sent to anybody as it stands, or not over some of its channels. */
export function Lacks({ channels, lacks }: LacksProps) {
  const { t } = useWords()
  if (lacks.length === 0) return null
  const stops = stopping(channels, lacks)
  const closed = lacks.filter((one) => !stops.includes(one))
  return (
    <>
      {stops.length === 0 ? null : <Said title={t(words.lacking)} lacks={stops} />}
      {closed.length === 0 ? null : <Said title={t(words.closedChannels)} lacks={closed} />}
    </>
  )
}

function Said({ title, lacks }: { readonly title: string; readonly lacks: readonly Lack[] }) {
  const { t } = useWords()
  return (
    <Note tone="watch">
      <b>{title}</b>
      {lacks.map(({ what, channel, because }) => (
        <div key={`${what} ${channel}`}>{t(because)}</div>
      ))}
    </Note>
  )
}
