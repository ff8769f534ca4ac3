import { Button, Group } from '@mantine/core'
import { useState } from 'react'
import { useAsk } from '#web/asking/api.ts'
import { Go } from '#web/kit/Go.tsx'
import { Card } from '#web/kit/page/Card.tsx'
import { Answer } from '#web/kit/said/Answer.tsx'
import { EmptyState } from '#web/kit/said/EmptyState.tsx'
import { useMay } from '#web/session/session.ts'
import { useWords } from '#web/wording/say.ts'
import css from '../attribution.module.css'
import { api, type ShownDepartment } from '../attribution-api.ts'
import { DepartmentDialog } from './DepartmentDialog.tsx'
import { JoinDialog } from './JoinDialog.tsx'
import { MembershipDialog, type ShownMembership } from './MembershipDialog.tsx'
import { sentences, words } from './rules-words.ts'

type Open =
  | { readonly what: 'department'; readonly of?: ShownDepartment }
  | { readonly what: 'join'; readonly of: ShownDepartment }
  | { readonly what: 'membership'; readonly of: ShownMembership }

/** The departments, who leads them, and who belonged to them from when until when. */
export function DepartmentsCard() {
  const { t } = useWords()
  const found = useAsk(api.departments, {})
  const mayWrite = useMay('credits.approve')
  const [open, setOpen] = useState<Open | null>(null)
  const close = () => setOpen(null)
  const add = mayWrite ? (
    <Button variant="default" onClick={() => setOpen({ what: 'department' })}>
      {t(words.addDepartment)}
    </Button>
  ) : undefined
  return (
    <>
      <Answer of={found}>
        {({ rows }) =>
          rows.length === 0 ? (
            <Card title={t(words.departments)}>
              <EmptyState title={t(words.noDepartments)} text={t(words.noDepartmentsText)} {...(add && { act: add })} />
            </Card>
          ) : (
            <Card title={t(words.departments)} acts={add} flush>
              <ul className={css.lines}>
                {rows.map((department) => (
                  <li key={department.id} className={css.line}>
                    <Department of={department} mayWrite={mayWrite} onOpen={setOpen} />
                  </li>
                ))}
              </ul>
            </Card>
          )
        }
      </Answer>
      {open?.what === 'department' ? (
        <DepartmentDialog {...(open.of && { department: open.of })} onClose={close} />
      ) : null}
      {open?.what === 'join' ? <JoinDialog department={open.of} onClose={close} /> : null}
      {open?.what === 'membership' ? <MembershipDialog membership={open.of} onClose={close} /> : null}
    </>
  )
}

type DepartmentProps = {
  readonly of: ShownDepartment
  readonly mayWrite: boolean
  readonly onOpen: (open: Open) => void
}

function Department({ of, mayWrite, onOpen }: DepartmentProps) {
  const { t, n } = useWords()
  const { id, name, lead, members } = of
  const spanOf = ({ fromOn, untilOn }: ShownMembership) =>
    untilOn === null ? t(sentences.since, n.day(fromOn)) : t(sentences.span, n.day(fromOn), n.day(untilOn))
  return (
    <>
      <div className={css.head}>
        <strong>{name}</strong>
        <Go to={`/result-sheets?department=${id}`} aria-label={t(sentences.sheetOf, name)}>
          {t(words.sheet)}
        </Go>
      </div>
      <p className={css.quiet}>{lead === null ? t(words.noLead) : t(sentences.led, lead.name ?? '')}</p>
      {members.length === 0 ? <p className={css.quiet}>{t(words.noMembers)}</p> : null}
      {members.map((one) => (
        <div key={one.id} className={css.head}>
          <span>
            <Go to={`/result-sheets?member=${one.memberId}`}>{one.memberName}</Go>{' '}
            <span className={css.quiet}>{spanOf(one)}</span>
          </span>
          {mayWrite ? (
            <Button
              variant="subtle"
              size="compact-xs"
              aria-label={t(sentences.editOf, `${one.memberName} ${spanOf(one)}`)}
              onClick={() => onOpen({ what: 'membership', of: one })}
            >
              {t(words.edit)}
            </Button>
          ) : null}
        </div>
      ))}
      {mayWrite ? (
        <Group gap="xs" mt="xs">
          <Button
            variant="default"
            size="compact-sm"
            aria-label={t(sentences.joinOf, name)}
            onClick={() => onOpen({ what: 'join', of })}
          >
            {t(words.join)}
          </Button>
          <Button
            variant="subtle"
            size="compact-sm"
            aria-label={t(sentences.editOf, name)}
            onClick={() => onOpen({ what: 'department', of })}
          >
            {t(words.edit)}
          </Button>
        </Group>
      ) : null}
    </>
  )
}
