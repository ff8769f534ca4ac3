import { Button, Group } from '@mantine/core'
import { useState } from 'react'
import { useAct, useAsk } from '#web/asking/api.ts'
import { Pill } from '#web/kit/Pill.tsx'
import { Card } from '#web/kit/page/Card.tsx'
import { Answer } from '#web/kit/said/Answer.tsx'
import { EmptyState } from '#web/kit/said/EmptyState.tsx'
import { useMay } from '#web/session/session.ts'
import { useMembers } from '#web/session/use-members.ts'
import { useWords, type Words } from '#web/wording/say.ts'
import { surveyCalled } from '../../../../gather/surveys/words.ts'
import css from '../follow-ups.module.css'
import { api, type ShownRule } from '../follow-ups-api.ts'
import { sentences, words } from '../words.ts'
import { RuleDialog } from './RuleDialog.tsx'

/** The rules, those that are switched off last. */
export function RulesCard() {
  const { t } = useWords()
  const may = useMay('health.design')
  const rules = useAsk(api.rules, {})
  const [open, setOpen] = useState<ShownRule | 'new' | null>(null)
  const add = may ? <Button onClick={() => setOpen('new')}>{t(words.add)}</Button> : undefined
  const isEmpty = rules.data?.rows.length === 0
  return (
    <Card title={t(words.rules)} sub={t(words.rulesSub)} {...(!isEmpty && add && { acts: add })} flush>
      <Answer of={rules} rows={2}>
        {({ rows }) =>
          rows.length === 0 ? (
            <EmptyState title={t(words.noRules)} text={t(words.noneText)} act={add} />
          ) : (
            <ul className={css.lines}>
              {rows.map((rule) => (
                <RuleLine key={rule.id} rule={rule} onChange={() => setOpen(rule)} />
              ))}
            </ul>
          )
        }
      </Answer>
      {open === null ? null : <RuleDialog {...(open !== 'new' && { rule: open })} onClose={() => setOpen(null)} />}
    </Card>
  )
}

type RuleLineProps = { readonly rule: ShownRule; readonly onChange: () => void }

function RuleLine({ rule, onChange }: RuleLineProps) {
  const all = useWords()
  const { t, n } = all
  const { nameOf } = useMembers()
  const who = rule.ownerId === null ? t(words.ofCustomer) : (nameOf(rule.ownerId) ?? '')
  return (
    <li className={css.line}>
      <div>
        <div className={css.act}>
          {t(rule.act)} {rule.pause === null ? null : <Pill>{t(words.off)}</Pill>}
        </div>
        <div>{asksOf(rule, all)}</div>
        <div className={css.meta}>
          {rule.survey === null ? t(words.anySurvey) : t(surveyCalled(rule.survey))} ·{' '}
          {t(sentences.due, rule.dueInDays, n.whole(rule.dueInDays))} · {t(sentences.by, who)}
        </div>
      </div>
      {useMay('health.design') ? <RuleActs rule={rule} onChange={onChange} /> : null}
    </li>
  )
}

function RuleActs({ rule: { id, act, pause }, onChange }: RuleLineProps) {
  const { t } = useWords()
  const stop = useAct(api.pauseRule, { done: words.switchedOff })
  const resume = useAct(api.resumeRule, { done: words.switchedOn })
  const turn = pause === null ? words.switchOff : words.switchOn
  return (
    <Group gap={6} wrap="nowrap">
      <Button size="compact-sm" variant="default" aria-label={`${t(words.change)}: ${t(act)}`} onClick={onChange}>
        {t(words.change)}
      </Button>
      <Button
        size="compact-sm"
        variant="default"
        loading={stop.isPending || resume.isPending}
        aria-label={`${t(turn)}: ${t(act)}`}
        onClick={() => (pause === null ? stop : resume).mutate({ id })}
      >
        {t(turn)}
      </Button>
    </Group>
  )
}

/** What asks for a reply, each of it alone. */
function asksOf({ npsAtMost, csatAtMost, csatScale, cesAtLeast, phrases }: ShownRule, { t, n }: Words): string {
  return [
    npsAtMost === null ? [] : t(sentences.nps, n.whole(npsAtMost)),
    csatAtMost === null ? [] : t(sentences.csat, n.whole(csatAtMost), n.whole(csatScale)),
    cesAtLeast === null ? [] : t(sentences.ces, n.whole(cesAtLeast)),
    phrases.length === 0 ? [] : t(sentences.phrases, n.list([...phrases])),
  ]
    .flat()
    .join(' · ')
}
