/** How a cell is edited where it stands, and what then becomes of it. */
export type CellEdit = {
  readonly kind: 'text' | 'number' | 'date' | 'choice'
  /** As it is written in the cell; nothing where it is empty. */
  readonly value: string
  readonly choices?: readonly { readonly value: string; readonly label: string }[]
  /** Whether it may be emptied. */
  readonly clearable?: boolean
  /** The value is something else already, such as a link: a sign beside it opens the field. */
  readonly beside?: boolean
  /** Answers why it was refused, in the reader's language; nothing where it was kept. */
  readonly save: (value: string) => Promise<string | undefined>
}

/** Where one goes from a cell that was kept. */
export type After = 'stay' | 'next' | 'before'

/** The next cell of the row, or the one before, that can be edited. */
export function cellBeside(place: Element, step: 1 | -1): HTMLElement | undefined {
  const places = [...(place.closest('[data-row]')?.querySelectorAll('[data-place]') ?? [])]
  return places[places.indexOf(place) + step]?.querySelector<HTMLElement>('[data-cell]') ?? undefined
}
