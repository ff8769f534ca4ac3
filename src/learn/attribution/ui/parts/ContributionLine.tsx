import { useWords } from '#web/wording/say.ts'
import { evidenceNames, gapNames } from '../../words.ts'
import css from '../attribution.module.css'
import type { ShownVersion } from '../attribution-api.ts'
import { partyName } from '../party.ts'
import { sentences } from '../words.ts'

/** One contribution in a line: who, when, how long, and what is on record of it. */
export function ContributionLine({ contribution }: { readonly contribution: ShownVersion['contributions'][number] }) {
  const all = useWords()
  const { t, n } = all
  const { doneOn, minutes, kind, evidence, note } = contribution
  const seen = kind === 'other' ? '' : evidence === null ? t(gapNames['evidence gone']) : evidence
  return (
    <>
      <div className={css.head}>
        <span>{partyName(contribution, all)}</span>
        <span className={css.quiet}>
          {[n.day(doneOn), minutes === null ? '' : t(sentences.minutes, n.whole(minutes))].filter(Boolean).join(' · ')}
        </span>
      </div>
      <p className={css.quiet}>{[t(evidenceNames[kind]), seen, note].filter(Boolean).join(' · ')}</p>
    </>
  )
}
