import { Button } from '@mantine/core'
import { Go } from '#web/kit/Go.tsx'
import { Pill, type PillTone } from '#web/kit/Pill.tsx'
import { useWords } from '#web/wording/say.ts'
import { aimIn, verdictIn } from './said.ts'
import css from './targets.module.css'
import type { ShownTarget } from './targets-api.ts'
import { sentences, words } from './words.ts'

type TargetLineProps = { readonly of: ShownTarget; readonly onChange?: () => void }

const tones: Readonly<Record<ShownTarget['verdict']['state'], PillTone>> = {
  reached: 'thriving',
  short: 'watch',
  'not begun': 'plain',
  withdrawn: 'plain',
  unknown: 'plain',
}

/** What is aimed at in a period, what became of it, and what was aimed at before. */
export function TargetLine({ of: target, onChange }: TargetLineProps) {
  const reader = useWords()
  const { t, n } = reader
  const [present, ...before] = target.versions
  if (present === undefined) return null
  const what = `${target.kpiName} ${t(target.period)}`
  return (
    <li className={css.line}>
      <div>
        <span className={css.name}>
          <Go to={`/kpis/${target.kpiId}`}>{target.kpiName}</Go>
        </span>
        <p className={css.quiet}>
          {t(target.period)} · {t(sentences.until, n.day(target.startsOn), n.day(target.endsOn))}
        </p>
      </div>
      <span className={css.value}>{aimIn(present, target.counted, reader)}</span>
      <span>
        <Pill tone={tones[target.verdict.state]}>{t(words.stateAs[target.verdict.state])}</Pill>{' '}
        <span>{verdictIn(present, target, reader)}</span>
        {present.reason === '' ? null : <p className={css.quiet}>{present.reason}</p>}
      </span>
      {onChange === undefined ? (
        <span />
      ) : (
        <Button
          variant="default"
          size="compact-sm"
          aria-label={t(sentences.changeOf, t(words.change), what)}
          onClick={onChange}
        >
          {t(words.change)}
        </Button>
      )}
      {before.length === 0 ? null : (
        <details className={css.before}>
          <summary>{t(words.before)}</summary>
          <ul>
            {before.map((one) => (
              <li key={one.version}>
                {t(
                  sentences.version,
                  n.whole(one.version),
                  aimIn(one, target.counted, reader),
                  one.authorName ?? t(words.left),
                  n.dayOf(one.at),
                )}
                {one.reason === '' ? null : ` · ${one.reason}`}
              </li>
            ))}
          </ul>
        </details>
      )}
    </li>
  )
}
