import { Button, Group } from '@mantine/core'
import { useState } from 'react'
import { useAsk } from '#web/asking/api.ts'
import { Answer } from '#web/kit/said/Answer.tsx'
import { useWords } from '#web/wording/say.ts'
import { api } from './calendar-api.ts'
import css from './closing-days.module.css'
import { sentences } from './words.ts'

/** What the table says, so that anybody can compare it with a printed calendar. */
export function HolidaysOfYear() {
  const { t, n } = useWords()
  const [isOpen, setOpen] = useState(false)
  const [year, setYear] = useState(() =>
    Number(new Intl.DateTimeFormat('sv-SE', { year: 'numeric', timeZone: n.zone }).format(Date.now())),
  )
  const answer = useAsk(api.holidays, { year }, { enabled: isOpen })
  return (
    <details className={css.holidays} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{t(sentences.ofYear, String(year))}</summary>
      {isOpen ? (
        <>
          <Group gap="xs" pt="xs">
            {[year - 1, year + 1].map((other) => (
              <Button key={other} size="compact-xs" variant="default" onClick={() => setYear(other)}>
                {String(other)}
              </Button>
            ))}
          </Group>
          <Answer of={answer} rows={3}>
            {({ rows }) => (
              <ul aria-label={t(sentences.ofYear, String(year))}>
                {rows.map(({ day, name }) => (
                  <li key={day}>
                    {n.dayWithWeekday(day)} {t(name)}
                  </li>
                ))}
              </ul>
            )}
          </Answer>
        </>
      ) : null}
    </details>
  )
}
