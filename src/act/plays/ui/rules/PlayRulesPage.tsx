import { Button } from '@mantine/core'
import { useState } from 'react'
import { useAsk } from '#web/asking/api.ts'
import { Card } from '#web/kit/page/Card.tsx'
import { Columns } from '#web/kit/page/Columns.tsx'
import { PageTitle } from '#web/kit/page/PageTitle.tsx'
import { Answer } from '#web/kit/said/Answer.tsx'
import { EmptyState } from '#web/kit/said/EmptyState.tsx'
import { useMay } from '#web/session/session.ts'
import { useWords } from '#web/wording/say.ts'
import css from '../plays.module.css'
import { api, type ShownRule } from '../plays-api.ts'
import { words as playWords } from '../words.ts'
import { PlaySettingsCard } from './PlaySettingsCard.tsx'
import { RuleDialog } from './RuleDialog.tsx'
import { RuleLine } from './RuleLine.tsx'
import { sentences, words } from './rule-words.ts'

/** What opens plays by itself: the rules, and the days of falls and renewals. */
export function PlayRulesPage() {
  const { t } = useWords()
  const may = useMay('health.design')
  const rules = useAsk(api.rules, {})
  const [open, setOpen] = useState<ShownRule | 'new' | null>(null)
  const on = rules.data?.rows.filter(({ pause }) => pause === null).length
  const add = may ? (
    <Button variant="filled" onClick={() => setOpen('new')}>
      {t(words.add)}
    </Button>
  ) : undefined
  const isEmpty = rules.data?.rows.length === 0
  return (
    <>
      <PageTitle
        title={on === undefined ? t(playWords.whatOpens) : on === 0 ? t(words.none) : t(sentences.title, on)}
        lede={t(words.lede)}
        {...(add && !isEmpty && { acts: add })}
      />
      <Columns aside={<PlaySettingsCard />}>
        <Answer of={rules}>
          {({ rows }) =>
            rows.length === 0 ? (
              <EmptyState title={t(words.none)} text={t(words.noneText)} act={add} />
            ) : (
              <Card title={t(words.rules)} flush>
                <ul className={css.lines}>
                  {rows.map((rule) => (
                    <RuleLine key={rule.id} rule={rule} onChange={() => setOpen(rule)} />
                  ))}
                </ul>
              </Card>
            )
          }
        </Answer>
      </Columns>
      {open === null ? null : <RuleDialog {...(open !== 'new' && { rule: open })} onClose={() => setOpen(null)} />}
    </>
  )
}
