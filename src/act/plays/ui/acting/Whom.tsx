import { Button, Select } from '@mantine/core'
import { IconMail, IconPhone } from '@tabler/icons-react'
import { useState } from 'react'
import { useAsk } from '#web/asking/api.ts'
import { Go } from '#web/kit/Go.tsx'
import { Answer } from '#web/kit/said/Answer.tsx'
import { useWords, type Words } from '#web/wording/say.ts'
import { api as people, type ShownPerson } from '../../../../gather/people/ui/people-api.ts'
import { personRoleNames } from '../../../../gather/people/words.ts'
import type { Doing } from '../../../../see/scorecards/contract.ts'
import css from './acting.module.css'
import { sentences, words } from './acting-words.ts'
import { dialled } from './tel.ts'
import { whom } from './whom.ts'

/** Who is spoken to: the likeliest, until somebody chooses another. */
export function usePersonField(customerId: string, doing: Doing) {
  const answer = useAsk(people.list, { customerId, limit: 200 })
  const [id, setId] = useState<string | null>(null)
  const all = whom(answer.data?.rows ?? [], doing)
  return { answer, all, chosen: all.find((one) => one.id === id) ?? all[0] ?? null, choose: setId }
}

type WhomProps = { readonly field: ReturnType<typeof usePersonField>; readonly customerId: string }

/** The person with the number and the address, which a press of the finger calls or writes to. */
export function Whom({ field: { answer, all, chosen, choose }, customerId }: WhomProps) {
  const said = useWords()
  const { t } = said
  return (
    <Answer of={answer} rows={1}>
      {() =>
        chosen === null ? (
          <p className={css.nobody}>
            {t(words.noPeople)} <Go to={`/customers/${customerId}?tab=people`}>{t(words.addPerson)}</Go>
          </p>
        ) : (
          <div className={css.whom}>
            <Select
              label={t(words.who)}
              searchable
              allowDeselect={false}
              value={chosen.id}
              onChange={(value) => choose(value)}
              data={all.map((one) => ({ value: one.id, label: calledIn(one, said) }))}
            />
            <Reach person={chosen} />
          </div>
        )
      }
    </Answer>
  )
}

function Reach({ person: { name, phone, email } }: { readonly person: ShownPerson }) {
  const { t } = useWords()
  const number = dialled(phone)
  const icon = { size: 15, stroke: 1.5, 'aria-hidden': true } as const
  return (
    <div className={css.reach}>
      {number === null ? (
        <span className={css.lacks}>{phone || t(words.noPhone)}</span>
      ) : (
        <Button
          component="a"
          href={`tel:${number}`}
          variant="default"
          leftSection={<IconPhone {...icon} />}
          aria-label={t(sentences.call, name, phone ?? '')}
        >
          {phone}
        </Button>
      )}
      {email === null ? (
        <span className={css.lacks}>{t(words.noMail)}</span>
      ) : (
        <Button component="a" href={`mailto:${email}`} variant="subtle" leftSection={<IconMail {...icon} />}>
          {email}
        </Button>
      )}
    </div>
  )
}

function calledIn({ name, email, title, roles, leftOn, id }: ShownPerson, { t, n }: Words): string {
  const known = [name || email || id, title, ...roles.map((role) => t(personRoleNames[role]))]
  return [...known, leftOn === null ? null : t(sentences.lastDay, n.day(leftOn))]
    .filter((part) => part !== null && part !== '')
    .join(' · ')
}
