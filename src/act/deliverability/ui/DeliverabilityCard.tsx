import { Button } from '@mantine/core'
import { useAct, useAsk } from '#web/asking/api.ts'
import { CopyField } from '#web/kit/form/CopyField.tsx'
import { Pill, type PillTone } from '#web/kit/Pill.tsx'
import { Card } from '#web/kit/page/Card.tsx'
import { Answer } from '#web/kit/said/Answer.tsx'
import { useMay } from '#web/session/session.ts'
import { useWords } from '#web/wording/say.ts'
import type { Rule, Verdict } from '../contract.ts'
import css from './deliverability.module.css'
import { api, type ShownCheck } from './deliverability-api.ts'
import { keptNames, sentences, subjectNames, verdictNames, words } from './words.ts'

const tones: Readonly<Record<Verdict, PillTone>> = {
  good: 'thriving',
  advice: 'watch',
  unknown: 'plain',
  lacking: 'risk',
}
const keptTones: Readonly<Record<Rule['kept'], PillTone>> = { yes: 'thriving', no: 'risk', unknown: 'plain' }

/** How receivers see our letters: what was found, what to do, and the records to copy. */
export function DeliverabilityCard() {
  const { t, n } = useWords()
  const mayCheck = useMay('messages.send')
  const answer = useAsk(api.find, {})
  const check = useAct(api.check, { done: words.checking })
  const acts = mayCheck ? (
    <Button loading={check.isPending} onClick={() => check.mutate({})}>
      {t(words.check)}
    </Button>
  ) : undefined
  return (
    <Card title={t(words.title)} sub={t(words.sub)} acts={acts}>
      <Answer of={answer} rows={6}>
        {({ last }) =>
          last === null ? (
            <p className={css.said}>{t(words.never)}</p>
          ) : (
            <>
              <p className={css.at}>{t(sentences.checkedAt, n.instant(last.checkedAt))}</p>
              <Findings check={last} />
              <Rules check={last} />
            </>
          )
        }
      </Answer>
    </Card>
  )
}

function Findings({ check }: { readonly check: ShownCheck }) {
  const { t, locale } = useWords()
  return (
    <ul className={css.list}>
      {check.findings.map(({ subject, verdict, said, records }) => (
        <li key={subject} className={css.finding}>
          <div className={css.name}>
            {t(subjectNames[subject])}
            <Pill tone={tones[verdict]}>{t(verdictNames[verdict])}</Pill>
          </div>
          <div>
            <p className={css.said}>{said[locale]}</p>
            {records.length === 0 ? null : (
              <div className={css.records}>
                {records.map(({ type, name, value }) => (
                  <CopyField key={name} label={t(sentences.record, type, name)} value={value} />
                ))}
              </div>
            )}
          </div>
        </li>
      ))}
    </ul>
  )
}

function Rules({ check }: { readonly check: ShownCheck }) {
  const { t, locale } = useWords()
  return (
    <details className={css.rules}>
      <summary>{t(words.rules)}</summary>
      <ul className={css.list}>
        {check.rules.map(({ rule, kept, said, forMany }) => (
          <li key={rule} className={css.rule}>
            <div>
              <Pill tone={keptTones[kept]}>{t(keptNames[kept])}</Pill>
            </div>
            <div>
              {said[locale]} {forMany ? <small>({t(words.forMany)})</small> : null}
            </div>
          </li>
        ))}
      </ul>
    </details>
  )
}
