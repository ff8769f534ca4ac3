import { allNames } from '#web/all-names.ts'
import { type Column, columns } from '../../list/columns.ts'

/** The columns of the list itself and those that other rooms contribute, as the server orders them. */
export const allColumns: Readonly<Record<string, Column>> = { ...columns, ...allNames.columns }
export const allKeys = Object.keys(allColumns)
/** What is contributed always sorts. */
export const sortableKeys = allKeys.filter((key) => key in allNames.columns || allColumns[key]?.order !== undefined)
