import { Button, Select } from '@mantine/core'
import { useSearch } from '#web/address.ts'
import { useAsk } from '#web/asking/api.ts'
import { Go } from '#web/kit/Go.tsx'
import { PageTitle } from '#web/kit/page/PageTitle.tsx'
import { Stat } from '#web/kit/page/Stat.tsx'
import { StatStrip } from '#web/kit/page/StatStrip.tsx'
import { Answer } from '#web/kit/said/Answer.tsx'
import { EmptyState } from '#web/kit/said/EmptyState.tsx'
import { useWords } from '#web/wording/say.ts'
import css from '../attribution.module.css'
import { api, type ShownSheet } from '../attribution-api.ts'
import { DaysFields } from '../parts/DaysFields.tsx'
import { partyIn, partyKey } from '../party.ts'
import { useDays } from '../use-days.ts'
import { useParties } from '../use-parties.ts'
import { LinesCard } from './LinesCard.tsx'
import { RecoveriesCard } from './RecoveriesCard.tsx'
import { sentences, words } from './sheet-words.ts'

/** The result sheet of a department or a member for some days, on the screen and on paper. */
export function SheetPage() {
  const { t } = useWords()
  const [search, setSearch] = useSearch()
  const days = useDays()
  const { groups } = useParties()
  const whose = {
    departmentId: search.department ?? null,
    memberId: search.department ? null : (search.member ?? null),
  }
  const choose = (value: string | null) => {
    const { departmentId, memberId } = partyIn(value ?? '')
    setSearch({ department: departmentId ?? undefined, member: memberId ?? undefined })
  }
  return (
    <>
      <div className={`${css.filter} ${css.screenOnly}`}>
        <Select label={t(words.whose)} data={groups} value={partyKey(whose) || null} searchable onChange={choose} />
        <DaysFields {...days} />
      </div>
      {partyKey(whose) === '' ? (
        <>
          <PageTitle title={t(words.title)} lede={t(words.lede)} acts={<Go to="/outcomes">{t(words.toOutcomes)}</Go>} />
          <EmptyState title={t(words.choose)} text={t(words.chooseText)} />
        </>
      ) : (
        <Asked whose={whose} from={days.from} until={days.until} />
      )}
    </>
  )
}

type AskedProps = {
  readonly whose: { readonly departmentId: string | null; readonly memberId: string | null }
  readonly from: string
  readonly until: string
}

function Asked({ whose: { departmentId, memberId }, from, until }: AskedProps) {
  const sheet = useAsk(api.sheet, {
    ...{ from, until },
    ...(departmentId !== null && { departmentId }),
    ...(memberId !== null && { memberId }),
  })
  return (
    <Answer of={sheet}>
      {(shown) => <Shown sheet={shown} madeAt={new Date(sheet.dataUpdatedAt).toISOString()} />}
    </Answer>
  )
}

function Shown({ sheet, madeAt }: { readonly sheet: ShownSheet; readonly madeAt: string }) {
  const { t, n } = useWords()
  const { of, from, until, sums, company } = sheet
  const name = of.departmentName ?? of.memberName ?? ''
  const own = sums.map((one) => n.money({ amount: one.own, currency: one.currency }))
  return (
    <>
      <PageTitle
        title={own.length === 0 ? name : t(sentences.titleOf, name, n.list(own))}
        lede={`${t(sentences.span, n.day(from), n.day(until))} · ${t(words.lede)}`}
        acts={
          <Button variant="default" onClick={() => window.print()}>
            {t(words.print)}
          </Button>
        }
      />
      <p className={css.quiet}>{t(sentences.madeAt, n.instant(madeAt))}</p>
      {sums.length === 0 ? null : (
        <div className={css.sums}>
          {sums.map(({ currency, outcomes, together, own: part }) => (
            <StatStrip key={currency}>
              <Stat
                label={t(words.together)}
                value={n.money({ amount: together, currency })}
                compare={t(sentences.outcomes, n.whole(outcomes))}
              />
              <Stat label={t(words.own)} value={n.money({ amount: part, currency })} />
            </StatStrip>
          ))}
        </div>
      )}
      <LinesCard sheet={sheet} />
      {company.map(({ currency, amount, outcomes, uncredited }) => (
        <p key={currency}>
          {t(
            sentences.companyOf,
            n.money({ amount, currency }),
            n.whole(outcomes),
            n.money({ amount: uncredited, currency }),
          )}
        </p>
      ))}
      <RecoveriesCard recoveries={sheet.recoveries} />
      <p className={css.quiet}>{t(words.notConverted)}</p>
    </>
  )
}
