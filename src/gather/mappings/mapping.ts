import { z } from 'zod'

export const Encoding = z.enum([
  'utf-8',
  'utf-16le',
  'utf-16be',
  'cp932',
  'euc-jp',
  'windows-1252',
  'iso-8859-15',
  'windows-1250',
])
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
    /** The decimal mark of the column's numbers, where its cells leave that open. */
    decimal: z.enum(['.', ',']).optional(),
    /** What a blank cell means: nothing is known of it, or the field is emptied. */
    blank: z.enum(['keep', 'clear']).optional(),
    /** What a cell says and what is meant: `{ "とても満足": "5" }`. */
    values: z.record(z.string(), z.string()).optional(),
  }),
])
export type ValueSource = z.infer<typeof ValueSource>

export function isEmptyConstant(source: ValueSource): boolean {
  return typeof source === 'object' && source.constant?.trim() === ''
}

const FileRowNumber = z.number().int().min(1).max(1_048_576)
export const HeaderRows = z.union([FileRowNumber, z.tuple([FileRowNumber, FileRowNumber])])
export type HeaderRows = z.infer<typeof HeaderRows>

/** The row after which the content begins; 0 where there are no headings. */
export function lastHeaderRow(header: HeaderRows | null): number {
  return header === null ? 0 : typeof header === 'number' ? header : header[1]
}

/** A further record that each row holds beside the customer it is about: its contact, its contract. */
export const Part = z.strictObject({
  target: z.string().min(1).max(60),
  columns: z.record(z.string(), ValueSource),
  defaults: z.record(z.string(), z.string()).default({}),
})
export type Part = z.infer<typeof Part>

/** How a file is written, where that should not be detected. */
export const ReadingWish = z.strictObject({
  encoding: Encoding.optional(),
  delimiter: Delimiter.optional(),
  sheet: z.string().max(200).optional(),
  /** The row of the headings, counted from 1 as the file counts, or the first and last of several; `null` where there is none. */
  header: HeaderRows.nullable().optional(),
  /** The last row that belongs to the table; `null` for the end of the file. */
  lastRow: z.number().int().min(1).nullable().optional(),
})
export type ReadingWish = z.infer<typeof ReadingWish>

const SomeValues = z.array(z.string()).min(1).max(100)

/** What becomes of each column. The same text serves the wizard, the API and mapping files of the command line. */
export const Mapping = z.strictObject({
  target: z.string().min(1).max(60),
  /** Who speaks in this file: external ids are kept and looked up per source. */
  source: z.string().trim().min(1).max(100),
  columns: z.record(z.string(), ValueSource),
  /** Further records of each row; only beside `customers`. */
  also: z.array(Part).max(10).default([]),
  /** Which rows are meant: those whose column says one of these values, or none of those. The others are named as left out. */
  only: z
    .union([
      z.strictObject({ column: Column, values: SomeValues }),
      z.strictObject({ column: Column, not: SomeValues }),
    ])
    .optional(),
  /** Which of several rows of one record holds. */
  repeated: z.union([z.enum(['last', 'first']), z.strictObject({ latestBy: Column })]).default('last'),
  /** Whether rows that say the same and bear no id are as many records or one. */
  alike: z.enum(['separate', 'once']).default('separate'),
  /** Whether what comes in may open plays. */
  opensPlays: z.boolean().default(true),
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

/** A mapping as far as somebody has come with it: what is not said yet is missing. */
export const Draft = z.strictObject({
  ...Mapping.shape,
  target: Mapping.shape.target.optional(),
  columns: Mapping.shape.columns.default({}),
  source: z.string().max(100).optional(),
})
export type Draft = z.infer<typeof Draft>
