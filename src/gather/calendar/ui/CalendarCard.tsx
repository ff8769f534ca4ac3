import { Button, Checkbox, Group, Select } from '@mantine/core'
import type { FormEvent } from 'react'
import { useAsk, useSave } from '#web/asking/api.ts'
import { problemsIn } from '#web/asking/refusal.ts'
import { useStandingForm } from '#web/kit/form/draft/use-standing-form.ts'
import { FormRow } from '#web/kit/form/FormRow.tsx'
import { Card } from '#web/kit/page/Card.tsx'
import { Answer } from '#web/kit/said/Answer.tsx'
import { useMay } from '#web/session/session.ts'
import { useWords } from '#web/wording/say.ts'
import { monthName, tableNames, weekdayNames } from '../words.ts'
import { api, type ShownSettings } from './calendar-api.ts'
import css from './closing-days.module.css'
import { HolidaysOfYear } from './HolidaysOfYear.tsx'
import { sentences, words } from './words.ts'

const weekdays = [1, 2, 3, 4, 5, 6, 7] as const
const tables = ['japan', 'none'] as const

/** Which days are worked, and when weeks and fiscal years begin. */
export function CalendarCard() {
  const { t } = useWords()
  const settings = useAsk(api.settings, {})
  return (
    <Card title={t(words.calendar)} sub={t(words.calendarSub)}>
      <Answer of={settings} rows={4}>
        {(kept) => (
          <>
            <CalendarForm kept={kept} />
            {kept.holidays === 'none' ? null : <HolidaysOfYear />}
          </>
        )}
      </Answer>
    </Card>
  )
}

function CalendarForm({ kept }: { readonly kept: ShownSettings }) {
  const { t } = useWords()
  const disabled = !useMay('workspace.write')
  const { knownFrom, knownTo, isChosen } = kept
  const { base, shown: draft, changed, write: set, settled } = useStandingForm(kept)
  const save = useSave(api.set, { etag: () => base.etag, done: words.saved, quiet: true })
  const problems = problemsIn(save.error, ['weekend'])
  const submit = (event: FormEvent) => {
    event.preventDefault()
    save.mutate(changed, { onSuccess: settled })
  }
  const days = weekdayNames.map((name, at) => ({ value: String(at + 1), label: t(name) }))
  const monthChoices = Array.from({ length: 12 }, (_, at) => ({ value: String(at + 1), label: t(monthName, at + 1) }))
  const covers = t(sentences.covers, knownFrom.slice(0, 4), knownTo.slice(0, 4))
  return (
    <form onSubmit={submit}>
      {isChosen ? null : <p className={css.hint}>{t(words.fromZone)}</p>}
      <FormRow label={t(words.holidays)} {...(kept.holidays !== 'none' && { hint: covers })}>
        <Select
          aria-label={t(words.holidays)}
          disabled={disabled}
          allowDeselect={false}
          data={tables.map((value) => ({ value, label: t(tableNames[value]) }))}
          value={draft.holidays}
          onChange={(next) => set({ holidays: tables.find((one) => one === next) ?? draft.holidays })}
        />
      </FormRow>
      <FormRow label={t(words.weekend)} hint={t(words.weekendHint)} error={problems.at.get('weekend')}>
        <Checkbox.Group
          aria-label={t(words.weekend)}
          value={draft.weekend.map(String)}
          onChange={(next) => set({ weekend: weekdays.filter((day) => next.includes(String(day))) })}
        >
          <Group gap="6px 14px">
            {days.map(({ value, label }) => (
              <Checkbox key={value} value={value} label={label} disabled={disabled} />
            ))}
          </Group>
        </Checkbox.Group>
      </FormRow>
      <FormRow label={t(words.weekStartsOn)} hint={t(words.weekStartsOnHint)}>
        <Select
          aria-label={t(words.weekStartsOn)}
          disabled={disabled}
          allowDeselect={false}
          data={days}
          value={String(draft.weekStartsOn)}
          onChange={(next) => set({ weekStartsOn: weekdays.find((day) => String(day) === next) ?? draft.weekStartsOn })}
        />
      </FormRow>
      <FormRow label={t(words.yearStartsIn)} hint={t(words.yearStartsInHint)} error={problems.overall}>
        <Select
          aria-label={t(words.yearStartsIn)}
          disabled={disabled}
          allowDeselect={false}
          data={monthChoices}
          value={String(draft.yearStartsIn)}
          onChange={(next) => set({ yearStartsIn: Number(next) })}
        />
      </FormRow>
      {disabled ? null : (
        <div className={css.acts}>
          <Button type="submit" variant="filled" loading={save.isPending}>
            {t(words.save)}
          </Button>
        </div>
      )}
    </form>
  )
}
