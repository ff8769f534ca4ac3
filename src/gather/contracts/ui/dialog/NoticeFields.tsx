import { Select, TextInput } from '@mantine/core'
import { useWords } from '#web/wording/say.ts'
import { fieldNames } from '../../words.ts'
import { words } from '../words.ts'
import { type Draft, type NoticeKind, noticeKinds } from './draft.ts'

type NoticeFieldsProps = {
  readonly draft: Draft
  readonly set: (change: Partial<Draft>) => void
  readonly error: string | undefined
}

const kindNames = {
  none: words.notSaid,
  day: words.noticeDay,
  months: words.noticeMonths,
  days: words.noticeDays,
} as const satisfies Record<NoticeKind, unknown>
const valueNames = { day: words.noticeOn, months: words.monthsBefore, days: words.daysBefore } as const

/** Until when a party has to say no: on a day, or so long before the end. */
export function NoticeFields({ draft, set, error }: NoticeFieldsProps) {
  const { t } = useWords()
  const { noticeKind } = draft
  return (
    <>
      <Select
        label={t(fieldNames.noticeOn)}
        data={noticeKinds.map((value) => ({ value, label: t(kindNames[value]) }))}
        value={noticeKind}
        onChange={(next) => next && set({ noticeKind: next, notice: '' })}
        allowDeselect={false}
      />
      {noticeKind === 'none' ? null : (
        <TextInput
          label={t(valueNames[noticeKind])}
          type={noticeKind === 'day' ? 'date' : 'text'}
          inputMode={noticeKind === 'day' ? 'text' : 'numeric'}
          required
          value={draft.notice}
          error={error}
          onChange={(event) => set({ notice: event.currentTarget.value })}
        />
      )}
    </>
  )
}
