import { Checkbox } from '@mantine/core'
import { useId } from 'react'
import { useWords } from '#web/wording/say.ts'
import { eventGroups, eventNames } from '../events/event-words.ts'
import type { Event } from '../events/events.ts'
import css from './webhooks.module.css'
import { words } from './words.ts'

type EventsFieldProps = {
  readonly value: readonly Event[]
  readonly error: string | undefined
  readonly onChange: (value: Event[]) => void
}

export function EventsField({ value, error, onChange }: EventsFieldProps) {
  const { t } = useWords()
  const wrong = useId()
  const turn = (event: Event) =>
    onChange(value.includes(event) ? value.filter((one) => one !== event) : [...value, event])
  return (
    <fieldset className={css.field} aria-describedby={error === undefined ? undefined : wrong}>
      <legend>{t(words.events)}</legend>
      <div className={css.groups}>
        {eventGroups.map(({ name, events }) => (
          <div key={name.en} className={css.group}>
            <p>{t(name)}</p>
            {events.map((event) => (
              <Checkbox
                key={event}
                size="sm"
                label={t(eventNames[event])}
                checked={value.includes(event)}
                onChange={() => turn(event)}
              />
            ))}
          </div>
        ))}
      </div>
      {error === undefined ? null : (
        <p id={wrong} role="alert" className={css.wrong}>
          {error}
        </p>
      )}
    </fieldset>
  )
}
