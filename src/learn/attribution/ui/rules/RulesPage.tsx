import { Button } from '@mantine/core'
import { useState } from 'react'
import { useAsk } from '#web/asking/api.ts'
import { Go } from '#web/kit/Go.tsx'
import { Card } from '#web/kit/page/Card.tsx'
import { Columns } from '#web/kit/page/Columns.tsx'
import { PageTitle } from '#web/kit/page/PageTitle.tsx'
import { Answer } from '#web/kit/said/Answer.tsx'
import { EmptyState } from '#web/kit/said/EmptyState.tsx'
import { useMay } from '#web/session/session.ts'
import { useWords } from '#web/wording/say.ts'
import { api, type ShownRule } from '../attribution-api.ts'
import { DepartmentsCard } from './DepartmentsCard.tsx'
import { RuleCard } from './RuleCard.tsx'
import { RuleDialog } from './RuleDialog.tsx'
import { words } from './rules-words.ts'

/** By which rules results are split, with who agreed to them, and who belongs to which department. */
export function RulesPage() {
  const { t } = useWords()
  const rules = useAsk(api.rules, {})
  const mayWrite = useMay('credits.write')
  const [open, setOpen] = useState<ShownRule | 'new' | null>(null)
  const add = mayWrite ? <Button onClick={() => setOpen('new')}>{t(words.addRule)}</Button> : undefined
  return (
    <>
      <PageTitle
        title={t(words.title)}
        lede={
          <>
            {t(words.lede)} <Go to="/outcomes">{t(words.toOutcomes)}</Go>
          </>
        }
        acts={rules.data?.rows.length ? add : undefined}
      />
      <Columns aside={<DepartmentsCard />}>
        <Answer of={rules}>
          {({ rows }) =>
            rows.length === 0 ? (
              <Card title={t(words.rules)}>
                <EmptyState title={t(words.noRules)} {...(add && { act: add })} />
              </Card>
            ) : (
              rows.map((rule) => (
                <RuleCard key={rule.id} rule={rule} {...(mayWrite && { onRevise: () => setOpen(rule) })} />
              ))
            )
          }
        </Answer>
      </Columns>
      {open === null ? null : <RuleDialog {...(open !== 'new' && { rule: open })} onClose={() => setOpen(null)} />}
    </>
  )
}
