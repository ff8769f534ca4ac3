import { type ActOptions, type InputOf, useAct } from '#web/asking/api.ts'
import { Refusal } from '#web/asking/refusal.ts'
import { askWhose } from '#web/asking/two-at-once.ts'
import { useTell } from '#web/kit/said/use-tell.tsx'
import type { ShownPlay } from '../plays-api.ts'
import { type ShownAs, shownAs, shownIn } from './shown-as.ts'

type Act = (input: never, options?: never) => Promise<ShownPlay>
type Options = ActOptions<ShownPlay> & {
  /** It was left as the other has made it. */
  readonly onLeft?: () => void
}

/**
 * What one makes of a play. Where another has made something else of it since it was shown, both are shown and whoever acts is asked;
 * who does not decide has done nothing.
 */
export function usePlayAct<Op extends Act>(operation: Op, { onLeft, quiet = false, ...options }: Options = {}) {
  const tell = useTell()
  const act = useAct<Act>(operation, { ...options, quiet: true })
  const run = async (play: ShownPlay, wish: Omit<InputOf<Op>, 'id' | 'insteadOf'>) => {
    let insteadOf: ShownAs = shownAs(play)
    for (;;) {
      try {
        await act.mutateAsync({ ...wish, id: play.id, insteadOf } as never)
        return
      } catch (problem) {
        const changed = problem instanceof Refusal ? problem.changed : null
        const seen = changed === null ? null : shownIn(changed)
        if (changed === null || seen === null) {
          if (!quiet) tell.problem(problem)
          return
        }
        const keeps = await askWhose(changed)
        if (keeps === null) return
        if (!keeps.has('state')) {
          onLeft?.()
          return
        }
        insteadOf = seen
      }
    }
  }
  return {
    run: (play: ShownPlay, wish: Omit<InputOf<Op>, 'id' | 'insteadOf'>) => void run(play, wish),
    isPending: act.isPending,
    error: act.error,
  }
}
