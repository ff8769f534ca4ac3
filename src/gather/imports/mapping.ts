import { z } from 'zod'

export const Encoding = z.enum(['utf-8', 'utf-16le', 'utf-16be', 'cp932', 'euc-jp'])
export const Delimiter = z.enum([',', '\t', ';', '|'])
export const FieldType = z.enum(['text', 'whole', 'number', 'money', 'date', 'instant', 'flag', 'choice'])

/** A column by its heading, or by its position counted from 1 where the file has no header. */
const Column = z.union([z.string().min(1).max(300), z.number().int().min(1).max(16_384)])
export type Column = z.infer<typeof Column>

/** Where a value comes from: a column, several joined, or the same constant for every row. */
export const ValueSource = z.union([
  Column,
  z.strictObject({
    constant: z.string().max(1000).optional(),
    column: Column.optional(),
    columns: z.array(Column).min(2).max(20).optional(),
    between: z.string().max(20).optional(),
    type: FieldType.optional(),
    /** How a day such as 3/4/2024 is meant. */
    order: z.enum(['mdy', 'dmy']).optional(),
    /** What a cell says and what is meant: `{ "とても満足": "5" }`. */
    values: z.record(z.string(), z.string()).optional(),
  }),
])
export type ValueSource = z.infer<typeof ValueSource>

export function isEmptyConstant(source: ValueSource): boolean {
  return typeof source === 'object' && source.constant?.trim() === ''
}

/** How a file is written, where that should not be detected. */
export const ReadingWish = z.strictObject({
  encoding: Encoding.optional(),
  delimiter: Delimiter.optional(),
  sheet: z.string().max(200).optional(),
  /** The row of the headings, counted from 1; `null` where there is none. */
  header: z.number().int().min(1).max(1000).nullable().optional(),
})
export type ReadingWish = z.infer<typeof ReadingWish>

/** What becomes of each column. The same text serves the wizard, the API and mapping files of the command line. */
export const Mapping = z.strictObject({
  target: z.string().min(1).max(60),
  /** Who speaks in this file: external ids are kept and looked up per source. */
  source: z.string().trim().min(1).max(100),
  columns: z.record(z.string(), ValueSource),
  /** Columns kept as attributes, answers or properties under a name of one's own. */
  extra: z.record(z.string(), ValueSource).default({}),
  /** What becomes of the columns that are not named: kept like `extra` under their headings, or left out. */
  remaining: z.enum(['keep', 'leave']).default('keep'),
  skip: z.array(Column).default([]),
  createMissing: z.boolean().default(false),
  defaults: z.record(z.string(), z.string()).default({}),
  reading: ReadingWish.default({}),
})
export type Mapping = z.infer<typeof Mapping>
export type MappingWish = z.input<typeof Mapping>
