import type { ContributedColumn, Contribution, Contributions, SegmentField } from './contributions.ts'

/** What all rooms give, in the order of the table of contents. */
export function collect(contributed: readonly Contribution[]): Contributions {
  const columns = contributed.flatMap((one) => one.columns ?? [])
  return {
    metrics: contributed.flatMap((one) => one.metrics ?? []),
    fields: [...contributed.flatMap((one) => one.fields ?? []), ...columns.map(fieldOf)],
    timeline: contributed.flatMap((one) => one.timeline ?? []),
    importables: contributed.flatMap((one) => one.importables ?? []),
    figures: contributed.flatMap((one) => one.figures ?? []),
    columns,
    counts: contributed.flatMap((one) => one.counts ?? []),
    byAddress: contributed.flatMap((one) => one.byAddress ?? []),
    bearers: contributed.flatMap((one) => one.bearers ?? []),
    segmentUses: contributed.flatMap((one) => one.segmentUses ?? []),
    kpiUses: contributed.flatMap((one) => one.kpiUses ?? []),
    openWork: contributed.flatMap((one) => one.openWork ?? []),
    merging: contributed.flatMap((one) => one.merging ?? []),
    attributeUses: contributed.flatMap((one) => one.attributeUses ?? []),
    shows: contributed.flatMap((one) => one.shows ?? []),
    follows: contributed.flatMap((one) => one.follows ?? []),
    whose: contributed.flatMap((one) => one.whose ?? []),
    marked: contributed.flatMap((one) => one.marked ?? []),
    ...lastOf(contributed),
    personal: contributed.flatMap((one) => one.personal ?? []),
    live: contributed.flatMap((one) => one.live ?? []),
    letters: contributed.flatMap((one) => one.letters ?? []),
    carries: contributed.flatMap((one) => one.carries ?? []),
    lettersWait: contributed.flatMap((one) => one.lettersWait ?? []),
    encloses: contributed.flatMap((one) => one.encloses ?? []),
  }
}

function lastOf(contributed: readonly Contribution[]): Pick<Contributions, 'listed' | 'alsoFound' | 'customerNames'> {
  const listed = contributed.findLast((one) => one.listed !== undefined)?.listed
  const customerNames = contributed.findLast((one) => one.customerNames !== undefined)?.customerNames
  const alsoFound = contributed.findLast((one) => one.alsoFound !== undefined)?.alsoFound
  return { ...(listed && { listed }), ...(alsoFound && { alsoFound }), ...(customerNames && { customerNames }) }
}

/** What the list of customers shows, the rule of a segment may ask for. */
function fieldOf({ name, label, kind, keptAs }: ContributedColumn): SegmentField {
  return { name: `portfolio.${name}`, label, type: kind, from: 'portfolio', value: keptAs }
}
