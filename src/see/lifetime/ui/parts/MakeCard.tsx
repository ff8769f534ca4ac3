import { Button, NumberInput, TextInput } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import { useAct } from '#web/asking/api.ts'
import { problemsIn } from '#web/asking/refusal.ts'
import { Card } from '#web/kit/page/Card.tsx'
import { useWords } from '#web/wording/say.ts'
import { mostWeeks } from '../../contract.ts'
import css from '../lifetime.module.css'
import { api, type ShownHoldOut } from '../lifetime-api.ts'
import { words } from '../words.ts'

/** On which day the check stands, and how many weeks it foretells. */
export function MakeCard({ holdOut }: { readonly holdOut: ShownHoldOut }) {
  const { t } = useWords()
  const [standingOn, setStandingOn] = useState(holdOut.standingOn)
  const [weeks, setWeeks] = useState<number | string>(holdOut.weeks)
  const make = useAct(api.make, { done: words.ordered, quiet: true })
  const problems = problemsIn(make.error, ['standingOn', 'weeks'])
  const submit = (event: FormEvent) => {
    event.preventDefault()
    make.mutate({ standingOn, weeks: Number(weeks) })
  }
  return (
    <Card>
      <form className={css.make} onSubmit={submit}>
        <TextInput
          label={t(words.standingOn)}
          type="date"
          required
          value={standingOn}
          error={problems.at.get('standingOn')}
          onChange={({ currentTarget: { value } }) => setStandingOn(value)}
        />
        <NumberInput
          label={t(words.weeks)}
          required
          min={1}
          max={mostWeeks}
          allowDecimal={false}
          value={weeks}
          error={problems.at.get('weeks')}
          onChange={setWeeks}
        />
        <Button type="submit" variant="default" loading={make.isPending}>
          {t(words.make)}
        </Button>
      </form>
      {problems.overall === undefined ? null : <p role="alert">{problems.overall}</p>}
    </Card>
  )
}
