import { axes } from '../../../scorecards/ui/live-score.ts'

/** The groups that stand for themselves because nothing adds them up: those of a scorecard with three axes; none of another, whether it found a score or not. */
export function axesOf<Group extends { readonly id: string }>(groups: readonly Group[]): readonly Group[] {
  return axes.every((axis) => groups.some(({ id }) => id === axis)) ? groups : []
}
