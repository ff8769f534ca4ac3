import { useRef, useState } from 'react'
import { useAct, useAsk, useSave } from '#web/asking/api.ts'
import { Refusal } from '#web/asking/refusal.ts'
import { changedOf } from '#web/kit/form/changed-of.ts'
import { useTell } from '#web/kit/said/use-tell.tsx'
import type { Words } from '../../../scorecards/contract.ts'
import { type ShownScorecard, scorecards } from '../health-api.ts'
import { words } from '../words.ts'
import { saidAt } from './said-at.ts'

/** `place` says how many scorecards in use are tried before it; −1 where it is not tried at all. */
type Wish = { readonly name: Words; readonly segmentId: string | null; readonly place: number }
export type Placing = ReturnType<typeof usePlacing>

/** Name, for whom and order as they are typed; what is refused stays typed. */
export function usePlacing(card: ShownScorecard) {
  const { data } = useAsk(scorecards.list, {})
  const [typed, setTyped] = useState<Partial<Wish>>({})
  const inUse = (data?.rows ?? []).filter(({ retired }) => !retired)
  const others = inUse.filter(({ id }) => id !== card.id)
  const kept: Wish = {
    name: card.name,
    segmentId: card.segmentId,
    place: inUse.findIndex(({ id }) => id === card.id),
  }
  const wish: Wish = { ...kept, ...typed }
  const tell = useTell()
  const options = { quiet: true }
  const opened = useRef(card.etag)
  const rename = useSave(scorecards.change, { ...options, done: words.saved, etag: () => opened.current })
  const arrange = useAct(scorecards.arrange, options)
  const isMoved = wish.place !== kept.place
  const isRenamed = !same([wish.name, wish.segmentId], [kept.name, kept.segmentId])
  const save = async (): Promise<boolean> => {
    const ids = others.map(({ id }) => id).toSpliced(wish.place, 0, card.id)
    try {
      if (isMoved) await arrange.mutateAsync({ ids })
      if (isRenamed || isMoved) await rename.mutateAsync({ id: card.id, ...changedOf(placed(wish), placed(kept)) })
      setTyped({})
      return true
    } catch (error) {
      if (!isAtField(error)) tell.problem(error)
      return false
    }
  }
  const forget = () => {
    setTyped({})
    rename.reset()
    arrange.reset()
  }
  const problem = [rename.error, arrange.error].find(isAtField)
  return {
    wish,
    others,
    isChanged: isMoved || isRenamed,
    isSaving: rename.isPending || arrange.isPending,
    change: (part: Partial<Wish>) => {
      if (Object.keys(typed).length === 0) opened.current = card.etag
      setTyped((present) => ({ ...present, ...part }))
    },
    save,
    forget,
    problem,
    faultAt: (path: string) => saidAt(problem?.issues ?? [], path),
  }
}

function placed({ name, segmentId }: Wish): Omit<Wish, 'place'> {
  return { name, segmentId }
}

/** Whether a form can show it where it belongs. */
export function isAtField(error: unknown): error is Refusal {
  return error instanceof Refusal && error.issues.length > 0
}

function same(one: unknown, other: unknown): boolean {
  return JSON.stringify(one) === JSON.stringify(other)
}
