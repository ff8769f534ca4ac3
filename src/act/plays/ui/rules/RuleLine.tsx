import { Button, Group } from '@mantine/core'
import { useAct } from '#web/asking/api.ts'
import { Pill } from '#web/kit/Pill.tsx'
import { Sentence } from '#web/kit/said/Sentence.tsx'
import { useTell } from '#web/kit/said/use-tell.tsx'
import { useMay } from '#web/session/session.ts'
import { useWords, type Words } from '#web/wording/say.ts'
import { kindWords } from '../../words.ts'
import css from '../plays.module.css'
import { api, type ShownRule } from '../plays-api.ts'
import { sentences, words } from './rule-words.ts'

type RuleLineProps = { readonly rule: ShownRule; readonly onChange: () => void }

export function RuleLine({ rule, onChange }: RuleLineProps) {
  const { t, n } = useWords()
  const daysOf = ({ dueInDays, dayKind }: ShownRule) =>
    dayKind === 'working' ? t(sentences.workedDays, dueInDays, n.whole(dueInDays)) : n.days(dueInDays)
  return (
    <li className={css.line}>
      <div>
        <div className={css.act}>
          {t(rule.act)} <Pill tone={rule.kind === 'risk' ? 'risk' : 'plain'}>{t(kindWords[rule.kind])}</Pill>
          {rule.pause === null ? null : <Pill>{t(words.off)}</Pill>}
        </div>
        <div className={css.why}>
          <Sentence text={whenOf(rule, t)} />
        </div>
        <div className={css.meta}>
          {t(sentences.due, rule.dueInDays, daysOf(rule))} ·{' '}
          {rule.pause === null ? t(sentences.since, n.dayOf(rule.at)) : t(sentences.offSince, n.dayOf(rule.pause.at))}
        </div>
        {rule.leftOut === null ? null : (
          <div className={css.meta}>
            {t(
              sentences.leftOut,
              n.dayOf(rule.leftOut.at),
              n.whole(rule.leftOut.entered),
              n.whole(rule.leftOut.opened),
              n.whole(rule.leftOut.customers),
            )}
          </div>
        )}
        {rule.segmentArchived ? <div className={css.meta}>{t(words.archived)}</div> : null}
      </div>
      {useMay('health.design') ? <RuleActs rule={rule} onChange={onChange} /> : null}
    </li>
  )
}

function RuleActs({ rule: { id, act, pause }, onChange }: RuleLineProps) {
  const { t } = useWords()
  const tell = useTell()
  const resume = useAct(api.resumeRule, { done: words.switchedOn })
  const undo = () => resume.mutate({ id })
  const stop = useAct(api.pauseRule, {
    onDone: () => tell(t(words.switchedOff), { undo }),
  })
  return (
    <Group gap={6} wrap="nowrap">
      <Button size="compact-sm" variant="default" aria-label={`${t(words.change)}: ${t(act)}`} onClick={onChange}>
        {t(words.change)}
      </Button>
      {pause === null ? (
        <Button
          size="compact-sm"
          variant="default"
          loading={stop.isPending}
          aria-label={`${t(words.switchOff)}: ${t(act)}`}
          onClick={() => stop.mutate({ id })}
        >
          {t(words.switchOff)}
        </Button>
      ) : (
        <Button
          size="compact-sm"
          variant="default"
          loading={resume.isPending}
          aria-label={`${t(words.switchOn)}: ${t(act)}`}
          onClick={() => resume.mutate({ id })}
        >
          {t(words.switchOn)}
        </Button>
      )}
    </Group>
  )
}

export function whenOf({ segmentName, event }: Pick<ShownRule, 'segmentName' | 'event'>, t: Words['t']): string {
  return event === null ? t(sentences.entering, segmentName ?? '') : t(sentences.arriving, event)
}
