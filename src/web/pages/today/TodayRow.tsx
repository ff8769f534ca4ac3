import { UnstyledButton } from '@mantine/core'
import { IconChevronDown, IconUserPlus } from '@tabler/icons-react'
import { lazy, Suspense, useState } from 'react'
import { ActButton } from '../../../act/plays/ui/acting/ActButton.tsx'
import { notInvited } from '../../../gather/customers/words.ts'
import { Moon } from '../../../see/health/ui/Moon.tsx'
import { Go } from '../../kit/Go.tsx'
import { Initials } from '../../kit/Initials.tsx'
import { LoadingRows } from '../../kit/said/LoadingRows.tsx'
import { Sentence } from '../../kit/said/Sentence.tsx'
import { useMembers } from '../../session/use-members.ts'
import { useWords, type Words } from '../../wording/say.ts'
import type { TodayAnswer } from './TodayPage.tsx'
import css from './today.module.css'
import { useRowActs } from './use-row-acts.ts'
import { words } from './words.ts'

type Item = TodayAnswer['rows'][number]

const OwnerChoice = lazy(() =>
  import('../../../gather/customers/ui/editing/OwnerChoice.tsx').then((file) => ({ default: file.OwnerChoice })),
)
const RowPlays = lazy(() => import('./RowPlays.tsx').then((file) => ({ default: file.RowPlays })))

export function TodayRow({ item, first }: { readonly item: Item; readonly first: boolean }) {
  const { t, n, locale } = useWords()
  const { nameOf } = useMembers()
  const owner = nameOf(item.ownerId)
  const to = `/customers/${item.customerId}`
  const [open, setOpen] = useState(false)
  const [play] = item.plays
  const press = useRowActs(() => setOpen(true))
  return (
    <li className={css.row} data-first={first} onKeyDown={press}>
      <span className={css.moon} title={item.rank.said[locale]}>
        <Moon band={item.band} size={18} />
      </span>
      <div className={css.what}>
        <Go quiet to={to} className={css.who} data-customer>
          {item.customerName}
        </Go>
        <div className={css.why}>
          <Sentence text={item.reason[locale]} />
        </div>
        <div className={css.place} data-pressing={item.rank.pressing !== null}>
          {t(words.because, item.rank.said[locale])}
        </div>
        <PlaysToggle count={item.plays.length} open={open} onToggle={() => setOpen(!open)} />
      </div>
      <div className={css.amount}>
        <Worth item={item} />
        <small>{whenOf(item, t, n)}</small>
      </div>
      <div className={css.act}>
        {play === undefined ? null : <ActButton play={play} filled={first} className={css.button ?? ''} />}
      </div>
      <span className={css.owner}>
        <Suspense fallback={owner === null ? null : <Initials name={owner} />}>
          <OwnerChoice customerId={item.customerId} ownerId={item.ownerId}>
            {owner === null ? <Unowned named={item.namedOwner} /> : <Initials name={owner} />}
          </OwnerChoice>
        </Suspense>
      </span>
      {open ? (
        <Suspense fallback={<LoadingRows rows={1} />}>
          <RowPlays plays={item.plays} />
        </Suspense>
      ) : null}
    </li>
  )
}

/** Nobody yet, or somebody who is no member yet: a sign that somebody can be chosen. */
function Unowned({ named }: { readonly named: string | null }) {
  const { t } = useWords()
  if (named !== null) return <Initials name={t(notInvited(named))} />
  return (
    <span className={css.unowned} title={t(words.nobodyOwns)}>
      <IconUserPlus size={15} stroke={1.5} aria-hidden="true" />
      <span className="sr-only">{t(words.nobodyOwns)}</span>
    </span>
  )
}

/** Amounts in several currencies stand beside each other; what leaves out contracts without an amount says so. */
function Worth({ item: { value, others, withoutAmount } }: { readonly item: Item }) {
  const { t, n } = useWords()
  const known = [...(value === null ? [] : [value]), ...others]
  if (known.length === 0) return <span className={css.unknown}>{t(words.valueUnknown)}</span>
  return (
    <>
      {known.map((money) => n.money(money)).join(' + ')}
      {withoutAmount === 0 ? null : (
        <span className={css.unknown}> {t(words.amountUnknown, n.whole(withoutAmount))}</span>
      )}
    </>
  )
}

type PlaysToggleProps = { readonly count: number; readonly open: boolean; readonly onToggle: () => void }

function PlaysToggle({ count, open, onToggle }: PlaysToggleProps) {
  const { t, n } = useWords()
  if (count === 0) return null
  return (
    <UnstyledButton className={css.toggle} aria-expanded={open} onClick={onToggle}>
      {t(words.plays, count, n.whole(count))}
      <IconChevronDown size={14} stroke={1.5} aria-hidden="true" />
    </UnstyledButton>
  )
}

function whenOf(item: Item, t: Words['t'], n: Words['n']): string {
  const snooze = item.plays.find((play) => play.snooze !== null)?.snooze
  if (snooze) return t(words.until, n.dayInHistory(snooze.until))
  if (item.renewal === null) return t(words.noRenewal)
  const { inDays } = item.renewal
  if (inDays === 0) return t(words.renewsToday)
  return inDays > 0 ? t(words.renewsIn, n.days(inDays)) : t(words.renewalPast, n.days(-inDays))
}
