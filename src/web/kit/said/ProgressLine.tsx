import { useEffect, useState } from 'react'
import type { Text } from '#platform/wording/words.ts'
import { useWords, type Words } from '../../wording/say.ts'
import { words } from '../words.ts'
import css from './ProgressLine.module.css'

export type ProgressLineProps = {
  readonly label?: string
  readonly done: number
  /** `null` while nobody knows how much there is. */
  readonly total: number | null
  readonly unit?: Text
  readonly startedAt?: string | null
  /** How many per second; else worked out from `startedAt`. */
  readonly rate?: number
}

/** Long work: how much of how much, how fast, and about how long it will take. */
export function ProgressLine({ label, done, total, unit, startedAt, rate }: ProgressLineProps) {
  const { t, n, locale } = useWords()
  const now = useNow()
  const perSecond = rate ?? rateOf(done, startedAt ?? null, now)
  const counted = total === null ? n.whole(done) : t(words.progressOf, n.whole(done), n.whole(total))
  const left = total !== null && perSecond !== null && perSecond > 0 && done < total ? (total - done) / perSecond : null
  const parts = [
    unit === undefined ? counted : `${counted}${locale === 'ja' ? '' : ' '}${t(unit)}`,
    perSecond === null ? null : t(words.perSecond, n.whole(perSecond)),
    left === null ? null : t(words.timeLeft, spanOf(left, t)),
  ]
  const share = total === null || total === 0 ? null : Math.min(1, done / total)
  return (
    <div className={css.progress}>
      <div className={css.words}>
        <span>{label}</span>
        <span className={css.counts}>{parts.filter((part) => part !== null).join(' · ')}</span>
      </div>
      <div
        className={css.track}
        role="progressbar"
        aria-label={label ?? t(words.loading)}
        aria-valuemin={0}
        aria-valuemax={100}
        {...(share === null ? {} : { 'aria-valuenow': Math.round(share * 100) })}
      >
        <i data-unknown={share === null} style={{ width: share === null ? '30%' : `${share * 100}%` }} />
      </div>
    </div>
  )
}

function rateOf(done: number, startedAt: string | null, now: number): number | null {
  if (startedAt === null) return null
  const seconds = (now - new Date(startedAt).getTime()) / 1000
  return seconds < 1 || done === 0 ? null : done / seconds
}

function spanOf(seconds: number, t: Words['t']): string {
  if (seconds < 90) return t(words.seconds, String(Math.ceil(seconds)))
  if (seconds < 5400) return t(words.minutes, String(Math.round(seconds / 60)))
  return t(words.hours, (seconds / 3600).toFixed(1))
}

function useNow(): number {
  const [now, setNow] = useState(() => Date.now())
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), 1000)
    return () => clearInterval(timer)
  }, [])
  return now
}
