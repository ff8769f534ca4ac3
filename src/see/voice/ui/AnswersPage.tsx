import { useSearch } from '#web/address.ts'
import { useAskPages } from '#web/asking/api.ts'
import { Go } from '#web/kit/Go.tsx'
import { PageTitle } from '#web/kit/page/PageTitle.tsx'
import { useWords } from '#web/wording/say.ts'
import { answerColumns } from '../../../gather/surveys/ui/AnswersTable.tsx'
import { measureNames, partNames } from '../words.ts'
import { BehindTable } from './parts/BehindTable.tsx'
import { answersWishIn, backTo } from './voice-address.ts'
import { api } from './voice-api.ts'
import { rules, words } from './words.ts'

/** The answers behind one score, or a part of it: as many as it counts. */
export function AnswersPage() {
  const all = useWords()
  const { t, n } = all
  const [search] = useSearch()
  const wish = answersWishIn(search)
  const pages = useAskPages(api.answers, { ...wish, limit: 50 })
  const name = t(wish.part === undefined ? measureNames[wish.measure] : partNames[wish.measure][wish.part])
  const total = pages.first?.total
  return (
    <>
      <PageTitle
        title={total === undefined ? name : t(words.behind, name, total, n.whole(total))}
        lede={`${wish.from && wish.to ? t(words.days, n.day(wish.from), n.day(wish.to)) : ''} ${t(rules.counted[wish.counted])}`}
        acts={<Go to={backTo(search)}>{t(words.back)}</Go>}
      />
      <BehindTable
        label={name}
        pages={pages}
        columns={answerColumns(all, true)}
        rowId={({ id }) => id}
        empty={t(words.noneBehind)}
      />
    </>
  )
}
