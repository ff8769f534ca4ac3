import type { Contribution, Contributions } from './contributions.ts'

/** What all features give, in the order of the table of contents. */
export function collect(contributed: readonly Contribution[]): Contributions {
  return {
    metrics: contributed.flatMap((one) => one.metrics ?? []),
    fields: contributed.flatMap((one) => one.fields ?? []),
    timeline: contributed.flatMap((one) => one.timeline ?? []),
    importables: contributed.flatMap((one) => one.importables ?? []),
    segmentUses: contributed.flatMap((one) => one.segmentUses ?? []),
    shows: contributed.flatMap((one) => one.shows ?? []),
    marked: contributed.flatMap((one) => one.marked ?? []),
    personal: contributed.flatMap((one) => one.personal ?? []),
  }
}
