/**
 * In which column of the record a field of the wish is kept, or in which ones, where it is not the same name in snake case. Where its parts
 * are kept in a column each and it goes as one nevertheless, in which column each of them is.
 */
export type FieldColumns = Readonly<Record<string, string | readonly string[] | ColumnsOfParts>>
export type ColumnsOfParts = Readonly<Record<string, string>>

/** Of a field whose parts are columns of the record themselves. */
export const inParts = '.'

/** Of a field whose parts mean nothing without each other, in the column of its name: whom a send is to, when something begins. */
export const asOne = '='
