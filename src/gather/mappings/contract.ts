import { z } from 'zod'
import { Delimiter, Encoding, FieldType, HeaderRows, Mapping, Part, ValueSource } from './mapping.ts'

export {
  type Column,
  Draft,
  Encoding,
  FieldType,
  HeaderRows,
  isEmptyConstant,
  lastHeaderRow,
  Mapping,
  type MappingWish,
  ReadingWish,
  ValueSource,
} from './mapping.ts'

export const Label = z.object({ en: z.string(), ja: z.string() })

/** What the cells of one column have in common. */
export const ColumnProfile = z.object({
  /** The decimal mark of its numbers: told by the cells, open, or of no matter. */
  decimal: z.enum(['.', ',', 'open']).nullable(),
  /** The order of its days, likewise. */
  order: z.enum(['mdy', 'dmy', 'open']).nullable(),
  /** The first different values, and how many there are; `more` where they are not all counted. */
  values: z.array(z.string()),
  distinct: z.number(),
  more: z.boolean(),
  filled: z.number(),
})
export type ColumnProfile = z.infer<typeof ColumnProfile>

/** What is odd about a file as a whole, and in which rows or cells, as examples. */
export const Oddity = z.object({ name: z.string(), label: Label, count: z.number(), examples: z.array(z.string()) })
export type Oddity = z.infer<typeof Oddity>

/** What a file looks like: enough to show it and to suggest a mapping. */
export const Reading = z.object({
  format: z.enum(['text', 'xlsx']),
  encoding: Encoding,
  delimiter: Delimiter,
  sheet: z.string().nullable(),
  sheets: z.array(z.object({ name: z.string(), hidden: z.boolean() })),
  /** The rows of the headings as the file counts them; `null` where there is none. */
  header: HeaderRows.nullable(),
  /** The last row of the table where a person chose it. */
  lastRow: z.number().nullable(),
  headings: z.array(z.string()),
  /** The type that every filled cell of the column in the sample has. */
  types: z.array(FieldType),
  profiles: z.array(ColumnProfile),
  /** Columns whose values repeat, with the columns of days that differ within one value, and whether the rows stand otherwise than these. */
  orders: z.array(z.object({ key: z.number(), by: z.number(), otherwise: z.boolean() })).default([]),
  /** Rows with the numbers that the file itself gives them. */
  sample: z.array(z.object({ row: z.number(), cells: z.array(z.string()) })),
  oddities: z.array(Oddity),
  /** Estimated from the size of the sample where the file is longer. */
  rows: z.number(),
})
export type Reading = z.infer<typeof Reading>

export const Suggestion = z.object({
  target: z.string(),
  /** 0 to 1: how much of the file the target explains. */
  fit: z.number(),
  /** Certain enough to be taken without being asked. */
  certain: z.boolean(),
  because: Label,
  columns: z.record(z.string(), ValueSource),
  also: z.array(Part),
  only: Mapping.shape.only,
  repeated: Mapping.shape.repeated,
  defaults: z.record(z.string(), z.string()),
  opensPlays: z.boolean(),
  /** How certain each column is, 0 to 1, and why, by field; of a further part as `people.name`. */
  reasons: z.record(z.string(), z.object({ certainty: z.number(), because: Label })),
  /** Columns that look as if they told the outcome: fit for looking back, not for foretelling. */
  leaks: z.array(z.object({ heading: z.string(), because: Label })),
  remembered: z.boolean(),
})
export type Suggestion = z.infer<typeof Suggestion>
