import { Select } from '@mantine/core'
import { type DragEvent, useRef, useState } from 'react'
import { clientOf, useAsk, useAskPages, useSave } from '#web/asking/api.ts'
import { Go } from '#web/kit/Go.tsx'
import { LoadingRows } from '#web/kit/said/LoadingRows.tsx'
import { useTell } from '#web/kit/said/use-tell.tsx'
import { useMay } from '#web/session/session.ts'
import { useMembers } from '#web/session/use-members.ts'
import { useWords } from '#web/wording/say.ts'
import type { contract } from '../../../../../gather/customers/contract.ts'
import { stages } from '../../../../../gather/customers/contract.ts'
import { BandPill } from '../../../../health/ui/BandPill.tsx'
import type { Filter, Order } from '../../../contract.ts'
import { stageNames } from '../../../words.ts'
import { api, type ShownGroups, type ShownRow } from '../../portfolio-api.ts'
import { words } from '../../words.ts'
import { sumOf } from './GroupedList.tsx'
import css from './groups.module.css'

const customers = clientOf<typeof contract>('customers')
type Stage = (typeof stages)[number]
/** A card as it is moved: the version of the customer that it shows. */
type Moved = Pick<ShownRow, 'id' | 'etag'>
type BoardProps = { readonly filter: Filter; readonly order: Order }

/** The customers by their stages: moved by dragging, or with the choice on each card. */
export function Board({ filter, order }: BoardProps) {
  const { t } = useWords()
  const tell = useTell()
  const groups = useAsk(api.groups, { ...filter, by: 'stage' })
  const seen = useRef<string>(undefined)
  const change = useSave(customers.change, { etag: () => seen.current })
  const move = (row: Moved, stage: Stage, before: string) => {
    if (stage === before) return
    seen.current = row.etag
    const back = stages.find((one) => one === before) ?? 'active'
    change.mutate(
      { id: row.id, stage },
      {
        onSuccess: () =>
          tell(t(words.moved, t(stageNames[stage] ?? words.unknown)), {
            undo: () => {
              seen.current = undefined
              change.mutate({ id: row.id, stage: back })
            },
          }),
      },
    )
  }
  return (
    <section className={css.board} aria-label={t(words.board)}>
      {stages.map((stage) => (
        <BoardColumn
          key={stage}
          stage={stage}
          group={groups.data?.rows.find(({ value }) => value === stage)}
          currency={groups.data?.currency ?? ''}
          filter={filter}
          order={order}
          onMove={move}
        />
      ))}
    </section>
  )
}

type BoardColumnProps = BoardProps & {
  readonly stage: Stage
  readonly group: ShownGroups['rows'][number] | undefined
  readonly currency: string
  readonly onMove: (row: Moved, stage: Stage, before: string) => void
}

function BoardColumn({ stage, group, currency, filter, order, onMove }: BoardColumnProps) {
  const words_ = useWords()
  const { t, n } = words_
  const [over, setOver] = useState(false)
  const cards = useAskPages(api.list, { ...filter, ...order, is: [...(filter.is ?? []), `stage=${stage}`], limit: 30 })
  const left = (cards.first?.total ?? 0) - cards.rows.length
  const drop = (event: DragEvent) => {
    event.preventDefault()
    setOver(false)
    const [id = '', before = '', etag = ''] = event.dataTransfer.getData('text/x-customer').split(' ')
    if (id !== '') onMove({ id, ...(etag === '' ? {} : { etag }) }, stage, before)
  }
  return (
    <section
      className={css.column}
      data-over={over}
      data-empty={cards.first?.total === 0}
      aria-label={t(words.groupOf, t(stageNames[stage] ?? words.unknown), n.whole(cards.first?.total ?? 0))}
      onDragOver={(event) => {
        event.preventDefault()
        setOver(true)
      }}
      onDragLeave={() => setOver(false)}
      onDrop={drop}
    >
      <h2>
        {t(stageNames[stage] ?? words.unknown)} <span className={css.count}>{n.whole(cards.first?.total ?? 0)}</span>
      </h2>
      <p className={css.columnSum}>{group === undefined ? '' : sumOf(group, currency, words_)}</p>
      {cards.query.isPending ? <LoadingRows rows={3} height={90} /> : null}
      <ul>
        {cards.rows.map((row) => (
          <Card key={row.id} row={row} stage={stage} onMove={onMove} />
        ))}
      </ul>
      {left > 0 ? (
        <button type="button" className={css.moreCards} onClick={cards.more.load}>
          {t(words.moreCards, n.whole(left))}
        </button>
      ) : null}
    </section>
  )
}

type CardProps = Pick<BoardColumnProps, 'onMove' | 'stage'> & { readonly row: ShownRow }

function Card({ row, stage, onMove }: CardProps) {
  const { t, n } = useWords()
  const { nameOf } = useMembers()
  const mayWrite = useMay('customers.write')
  const { id, name, band, isWithheld, yearlyValue, ownerId, etag = '' } = row
  return (
    <li
      className={css.card}
      draggable={mayWrite}
      onDragStart={(event) => event.dataTransfer.setData('text/x-customer', `${id} ${stage} ${etag}`)}
    >
      <Go to={`/customers/${id}`}>{name}</Go>
      <span className={css.cardFacts}>
        <BandPill band={band} isWithheld={isWithheld} />
        <span>{yearlyValue === null ? t(words.noValue) : n.money({ amount: yearlyValue, currency: n.currency })}</span>
      </span>
      <span className={css.cardFacts}>
        <span>{nameOf(ownerId) ?? t(words.nobody)}</span>
        {mayWrite ? (
          <Select
            className={css.move ?? ''}
            size="xs"
            aria-label={t(words.moveTo, name)}
            data={stages.map((value) => ({ value, label: t(stageNames[value] ?? words.unknown) }))}
            value={stage}
            allowDeselect={false}
            onChange={(next) => onMove(row, stages.find((one) => one === next) ?? stage, stage)}
          />
        ) : null}
      </span>
    </li>
  )
}
