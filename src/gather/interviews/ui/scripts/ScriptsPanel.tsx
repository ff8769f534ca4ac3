import { Button } from '@mantine/core'
import { useState } from 'react'
import { useAct, useAsk } from '#web/asking/api.ts'
import { Card } from '#web/kit/page/Card.tsx'
import { Answer } from '#web/kit/said/Answer.tsx'
import { EmptyState } from '#web/kit/said/EmptyState.tsx'
import { useMay } from '#web/session/session.ts'
import { useWords } from '#web/wording/say.ts'
import css from '../interviews.module.css'
import { api, type ShownScript } from '../interviews-api.ts'
import { sentences, words } from '../words.ts'
import { ScriptDialog } from './ScriptDialog.tsx'

/** The scripts of the workspace, and ready ones that nobody has taken yet. */
export function ScriptsPanel() {
  const { t, n } = useWords()
  const mayWrite = useMay('customers.write')
  const [open, setOpen] = useState<ShownScript | 'new' | null>(null)
  const found = useAsk(api.scripts, {})
  const take = useAct(api.addScript, { done: words.scriptAdded })
  const add = mayWrite ? <Button onClick={() => setOpen('new')}>{t(words.addScript)}</Button> : undefined
  return (
    <Answer of={found} rows={4}>
      {({ rows, ready }) => {
        const left = ready.filter((one) => !rows.some(({ name }) => name === one.name))
        return (
          <>
            <Card title={t(words.scripts)} {...(rows.length > 0 && add && { acts: add })} flush>
              {rows.length === 0 ? (
                <EmptyState title={t(words.scriptsNone)} text={t(words.scriptsText)} {...(add && { act: add })} />
              ) : (
                <ul className={css.lines}>
                  {rows.map((script) => (
                    <li key={script.id} className={css.line}>
                      {script.name}{' '}
                      <span className={css.quiet}>{t(sentences.questions, n.whole(script.questions.length))}</span>{' '}
                      {mayWrite ? (
                        <Button
                          size="compact-sm"
                          variant="subtle"
                          aria-label={t(sentences.edit, script.name)}
                          onClick={() => setOpen(script)}
                        >
                          {t(words.edit)}
                        </Button>
                      ) : null}
                    </li>
                  ))}
                </ul>
              )}
            </Card>
            {mayWrite && left.length > 0 ? (
              <Card title={t(words.takeReady)}>
                <div className={css.fields}>
                  {left.map(({ name, questions }) => (
                    <Button
                      key={name}
                      variant="default"
                      loading={take.isPending}
                      onClick={() => take.mutate({ name, questions })}
                    >
                      {name}
                    </Button>
                  ))}
                </div>
              </Card>
            ) : null}
            {open === null ? null : (
              <ScriptDialog {...(open !== 'new' && { kept: open })} onClose={() => setOpen(null)} />
            )}
          </>
        )
      }}
    </Answer>
  )
}
