type Given<Column extends string, Value> = { [Name in Column]?: Value }

/** A column that was given a value; nothing where it was left out and stays as it is. */
export function given<Column extends string, Value>(column: Column, value: Value | undefined): Given<Column, Value> {
  return value === undefined ? {} : ({ [column]: value } as Given<Column, Value>)
}

/** A column that was given a value, where a blank one empties it. */
export function givenOrBlank<Column extends string, Value>(
  column: Column,
  value: Value | undefined,
): Given<Column, Value> {
  return given(column, (value === '' ? null : value) as Value | undefined)
}
