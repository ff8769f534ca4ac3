import { Button, Group, Select, TextInput } from '@mantine/core'
import { useAct } from '#web/asking/api.ts'
import { Card } from '#web/kit/page/Card.tsx'
import { useMay } from '#web/session/session.ts'
import { useWords } from '#web/wording/say.ts'
import { api, type ShownImport, type ShownTarget } from '../imports-api.ts'
import css from './Mapping.module.css'
import type { Draft } from './mapping-draft.ts'
import { words } from './words.ts'

type TargetCardProps = {
  readonly one: ShownImport
  readonly targets: readonly ShownTarget[]
  readonly draft: Draft
  readonly onTarget: (target: string) => void
  readonly onSource: (source: string) => void
  /** What was remembered is forgotten, and the columns are suggested anew. */
  readonly onAfresh: (one: ShownImport) => void
}

/** What the rows are and who speaks in them. */
export function TargetCard({ one, targets, draft, onTarget, onSource, onAfresh }: TargetCardProps) {
  const { t, locale } = useWords()
  const suggestion = one.suggestions.find(({ target }) => target === draft.target)
  const because = suggestion?.remembered ? t(words.remembered) : suggestion?.because[locale]
  return (
    <Card title={t(words.targetTitle)}>
      <Group grow align="flex-start" className={css.pair ?? ''}>
        <Select
          label={t(words.target)}
          placeholder={t(words.chooseTarget)}
          {...(because === undefined || because === '' ? {} : { description: because })}
          inputWrapperOrder={['label', 'input', 'description']}
          data={targets.map(({ name, label }) => ({ value: name, label: label[locale] }))}
          value={draft.target === '' ? null : draft.target}
          onChange={(value) => value !== null && onTarget(value)}
        />
        <TextInput
          label={t(words.source)}
          description={t(words.sourceHint)}
          inputWrapperOrder={['label', 'input', 'description']}
          value={draft.source}
          onChange={(event) => onSource(event.currentTarget.value)}
        />
      </Group>
      {suggestion?.remembered ? <Afresh id={one.id} onAfresh={onAfresh} /> : null}
      {draft.target === '' ? <Candidates one={one} targets={targets} onTarget={onTarget} /> : null}
    </Card>
  )
}

/** Nothing is certain enough: what comes closest, with its reason, for a person to say. */
function Candidates({ one, targets, onTarget }: Pick<TargetCardProps, 'one' | 'targets' | 'onTarget'>) {
  const { t, locale } = useWords()
  const close = one.suggestions.slice(0, 3)
  if (close.length === 0) return null
  return (
    <div className={css.candidates}>
      <p className={css.quiet}>{t(words.notCertain)}</p>
      {close.map(({ target, because }) => (
        <div key={target} className={css.candidate}>
          <Button onClick={() => onTarget(target)}>
            {targets.find(({ name }) => name === target)?.label[locale] ?? target}
          </Button>
          <span className={css.quiet}>{because[locale]}</span>
        </div>
      ))}
    </div>
  )
}

/** What is remembered can be left behind: the next file with these headings begins with suggestions as well. */
function Afresh({ id, onAfresh }: Pick<TargetCardProps, 'onAfresh'> & { readonly id: string }) {
  const { t } = useWords()
  const mayRun = useMay('imports.run')
  const forget = useAct(api.forget, { done: words.forgotten, onDone: onAfresh })
  const start = forget.mutate
  if (!mayRun) return null
  return (
    <div className={css.afresh}>
      <Button size="compact-sm" loading={forget.isPending} onClick={() => start({ id })}>
        {t(words.afresh)}
      </Button>
    </div>
  )
}
