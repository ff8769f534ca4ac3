import { Card } from '#web/kit/page/Card.tsx'
import { type Column, DataTable } from '#web/kit/table/DataTable.tsx'
import { useWords, type Words } from '#web/wording/say.ts'
import css from '../attribution.module.css'
import type { ShownSheet } from '../attribution-api.ts'
import { sentences, words } from './sheet-words.ts'

type Recoveries = ShownSheet['recoveries']
type Group = {
  readonly key: 'treated' | 'untreated'
  readonly customers: number
  readonly recovered: number
  readonly share: number | null
}

/** Who was saved beside who recovered without anybody: what is achieved is more than the one only beyond the other. */
export function RecoveriesCard({ recoveries }: { readonly recoveries: Recoveries }) {
  const all = useWords()
  const { t, n } = all
  const { landmarkDays, horizonDays, treated, untreated, pending, leastEach, told } = recoveries
  const rows: readonly Group[] = [
    { key: 'treated', ...treated, share: told.known ? told.treatedShare : null },
    { key: 'untreated', ...untreated, share: told.known ? told.untreatedShare : null },
  ]
  return (
    <Card title={t(words.recoveries)} sub={t(sentences.fell, n.whole(landmarkDays), n.whole(horizonDays))} flush>
      <DataTable
        label={t(words.recoveries)}
        columns={columnsOf(all)}
        rows={[...rows]}
        rowId={({ key }) => key}
        empty={null}
      />
      <div className={css.line}>
        <p>{told.known ? differenceOf(all, told) : t(sentences.tooFew, n.whole(leastEach))}</p>
        {pending === 0 ? null : <p className={css.quiet}>{t(sentences.pending, n.whole(pending))}</p>}
        <p className={css.quiet}>{t(words.noProof)}</p>
      </div>
    </Card>
  )
}

function columnsOf({ t, n }: Words): Column<Group>[] {
  return [
    { key: 'group', label: t(words.group), width: 200, grow: true, always: true, cell: ({ key }) => t(words[key]) },
    {
      key: 'customers',
      label: t(words.customers),
      width: 110,
      right: true,
      cell: ({ customers }) => n.whole(customers),
    },
    {
      key: 'recovered',
      label: t(words.recovered),
      width: 110,
      right: true,
      cell: ({ recovered }) => n.whole(recovered),
    },
    {
      key: 'share',
      label: t(words.share),
      width: 150,
      right: true,
      cell: ({ share }) => (share === null ? t(words.cannotTell) : n.percent(share)),
    },
  ]
}

function differenceOf({ t, n }: Words, told: Extract<Recoveries['told'], { known: true }>): string {
  const points = (share: number) => n.signed(share * 100, 1)
  const isBeyond = told.low > 0 || told.high < 0
  const more = points(told.treatedShare - told.untreatedShare)
  return t(isBeyond ? sentences.beyond : sentences.cannotSay, more, points(told.low), points(told.high))
}
