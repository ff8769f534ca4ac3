import type { ImportOrder, ImportRow } from '#platform/furnishing/contributions.ts'
import { Alikes } from '#platform/tables/keys/alikes.ts'
import { filled, noRecords } from '#platform/tables/words.ts'
import type { Mapping } from '../../mappings/contract.ts'
import type { FileReader, PartRow, Spoken } from '../../mappings/mappings.ts'
import { type Remark, remarkOn } from '../remarks/remark.ts'
import { remarks as words } from '../words.ts'
import type { Entry } from './entries.ts'
import type { Order } from './run-store.ts'
import { isRead, partsIn, type Survey } from './surveying/survey.ts'

/** An entry of the file as it goes to the stores: what is to be kept of it, and what is said of it in any case. */
export type Prepared = {
  readonly entry: Entry
  /** The record; `null` where the row was refused or belongs to another one. */
  readonly main: ImportRow | null
  readonly parts: readonly PartRow[]
  readonly refused: boolean
  /** Said whatever becomes of the record. */
  readonly said: readonly Remark[]
  /** Parts that could not be read, said where their customer comes in. */
  readonly refusedParts: readonly { readonly part: number; readonly remark: Remark }[]
  /** Cells that were left out, said where their row comes in. */
  readonly lost: readonly Remark[]
}

/** What the stores of the record itself and of its parts are told of the run. */
export function ordersOf({ importId, kind, mapping }: Order, reader: FileReader) {
  const main: ImportOrder = {
    importId,
    source: mapping.source,
    dry: kind === 'trial',
    createMissing: mapping.createMissing,
    defaults: mapping.defaults,
  }
  return { main, parts: reader.parts.map(({ defaults }): ImportOrder => ({ ...main, defaults })) }
}
export type Orders = ReturnType<typeof ordersOf>

/** Entries have to come in the order of the file, each once, from the first on: alike rows are told apart by counting. */
export function preparer(
  reader: FileReader,
  { together, partsTogether, isWithoutId }: Survey,
  mapping: Mapping,
  orders: Orders,
): (entry: Entry) => Prepared {
  const alikes = new Alikes()
  const counted = (text: string, row: number) => alikes.count(text, row)
  const target = (part: number) => reader.parts[part]?.importable.name ?? null

  return (entry) => {
    const bare = { entry, main: null, parts: [], refused: false, said: [], refusedParts: [], lost: [] }
    const skipped = (because: Remark['because']): Prepared => ({
      ...bare,
      said: [remarkOn(entry, { kind: 'skipped', because })],
    })
    const refused = (spoken: Spoken): Prepared => ({
      ...bare,
      refused: true,
      said: [remarkOn(entry, { kind: 'rejected', ...spoken })],
    })
    if (entry.because !== null) return skipped(entry.because)
    if (entry.broken !== null) return refused({ field: null, column: null, because: entry.broken })
    if (!isRead(entry, reader)) return skipped(filled(words.leftOut, String(mapping.only?.column ?? '')))
    const read = reader.main.read(entry.row, entry.cells, entry.numeric)
    if (read === null) return skipped(noRecords.blank)
    if ('rejected' in read) return refused(spokenOf(read.rejected))
    const key = reader.main.keyOf(read.taken)
    const laid = key === null ? undefined : together.get(key)
    const other = laid?.others.get(entry.row)
    if (other) {
      const column = other.column === null ? null : reader.main.headingOf(other.column)
      return refused({ field: other.column, column, because: other.because })
    }
    const parts = partsIn(reader, entry, key)
    const unranked = laid?.unranked.get(entry.row)
    const lost = [
      ...(unranked
        ? [remarkOn(entry, { kind: 'lost', column: reader.latestBy?.heading ?? null, because: unranked })]
        : []),
      ...emptyCells(entry, reader),
      ...(read.lost ?? []).map((one) => remarkOn(entry, { kind: 'lost', ...one })),
      ...parts.flatMap((one) =>
        'lost' in one
          ? one.lost.map((cell) => remarkOn(entry, { kind: 'lost', target: target(one.part), part: one.part, ...cell }))
          : [],
      ),
    ]
    const refusedParts = parts.flatMap((one) =>
      'rejected' in one
        ? [
            {
              part: one.part,
              remark: remarkOn(entry, {
                kind: 'rejected',
                target: target(one.part),
                part: one.part,
                ...spokenOf(one.rejected),
              }),
            },
          ]
        : [],
    )
    if (laid && laid.at !== entry.row) {
      const because = filled(words.together, laid.at)
      return { ...bare, said: [remarkOn(entry, { kind: 'skipped', because })], lost, refusedParts }
    }
    const alike = key === null ? (reader.importable.likeness?.(read.taken, orders.main) ?? null) : null
    const numbered = alike === null ? null : counted(`main\0${alike}`, entry.row)
    if (numbered && numbered.earlier > 0 && mapping.alike === 'once')
      return skipped(filled(words.alike, numbered.first))
    const main = {
      ...(laid?.taken ?? read.taken),
      ...(numbered && numbered.earlier > 0 && { occurrence: numbered.earlier }),
    }
    const content = reader.parts.length === 0 ? null : reader.main.contentKeyOf(main)
    const whose = (content !== null && isWithoutId(content) ? content : key) ?? JSON.stringify(main.values)
    const own = laid?.parts ?? parts.filter((one) => 'taken' in one)
    return { ...bare, main, ...partsOf(entry, own, whose), refusedParts, lost }
  }

  /**
   * A part that other rows speak of too stands where the last of them stands; alike ones of one customer are numbered. One that says the
   * same in every cell is the same: a list with a row for each contact repeats the contract.
   */
  function partsOf(entry: Entry, own: readonly PartRow[], whose: string): Pick<Prepared, 'parts' | 'said'> {
    const parts: PartRow[] = []
    const said: Remark[] = []
    const skip = ({ part, taken }: PartRow, because: Remark['because']) =>
      said.push(remarkOn({ ...entry, row: taken.row }, { kind: 'skipped', target: target(part), part, because }))
    for (const one of own) {
      const laid = one.key === null ? undefined : partsTogether[one.part]?.get(one.key)
      if (laid && laid.at !== one.taken.row) {
        skip(one, filled(words.together, laid.at))
        continue
      }
      const order = orders.parts[one.part]
      const alike =
        one.key === null && order ? (reader.parts[one.part]?.importable.likeness?.(one.taken, order) ?? null) : null
      const repeated = alike === null ? null : counted(`${one.part}\0${whose}\0${wholeOf(one.taken)}`, one.taken.row)
      if (repeated && repeated.earlier > 0) {
        skip(one, filled(words.alike, repeated.first))
        continue
      }
      const numbered = alike === null ? null : counted(`${one.part}\0${whose}\0${alike}`, one.taken.row)
      if (numbered && numbered.earlier > 0 && mapping.alike === 'once') {
        skip(one, filled(words.alike, numbered.first))
        continue
      }
      const occurrence = numbered && numbered.earlier > 0 ? { occurrence: numbered.earlier } : {}
      parts.push({ ...one, taken: { ...(laid?.taken ?? one.taken), ...occurrence } })
    }
    return { parts, said }
  }
}

function wholeOf({ values, amounts, unread, extra }: ImportRow): string {
  return JSON.stringify([values, amounts, unread, extra])
}

/** Cells of a workbook that hold no value, where one was looked for: formulas that were never calculated, and errors. */
function emptyCells(entry: Entry, { places, headings }: FileReader): Remark[] {
  return (entry.odd ?? []).flatMap(({ place, kind, text }) => {
    if ((kind !== 'formula' && kind !== 'error') || !places.has(place)) return []
    return [remarkOn(entry, { kind: 'lost', column: headings[place] ?? null, because: filled(words[kind], text) })]
  })
}

function spokenOf({ field, column, because }: Spoken): Spoken {
  return { field, column, because }
}
