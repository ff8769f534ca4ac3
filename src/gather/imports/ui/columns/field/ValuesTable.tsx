import { Select, TextInput } from '@mantine/core'
import { useWords } from '#web/wording/say.ts'
import type { ShownField, ShownReading } from '../../imports-api.ts'
import { sentences, words } from '../words.ts'
import { choiceName, choiceNamed } from './choice-names.ts'
import css from './Field.module.css'
import { columnOf, placeOf, type Source, withValue } from './value-source.ts'

type ValuesTableProps = {
  readonly target: string
  readonly field: ShownField
  readonly reading: ShownReading
  readonly source: Source
  readonly onChange: (source: Source) => void
}

const most = 30

/** What the file says and what of ours is meant. Of a field with choices, what nobody knows is for a person to choose, or stays out; of another it stays as written. */
export function ValuesTable({ target, field, reading, source, onChange }: ValuesTableProps) {
  const { t, locale } = useWords()
  const place = placeOf(columnOf(source), reading.headings)
  const profile = reading.profiles[place]
  const mapped = typeof source === 'object' ? source.values : undefined
  const isChoice = field.choices.length > 0
  if (profile === undefined || (!isChoice && mapped === undefined)) return null
  const cells = [...new Set([...profile.values.filter((cell) => cell.trim() !== ''), ...Object.keys(mapped ?? {})])]
  const shown = cells.slice(0, most)
  const meantBy = (cell: string) => mapped?.[cell] ?? choiceNamed(target, field.name, field.choices, cell)
  const rowOf = (cell: string) => reading.sample.find(({ cells }) => cells[place]?.trim() === cell)?.row
  if (shown.length === 0) return null
  return (
    <table className={css.values}>
      <thead>
        <tr>
          <th scope="col">{t(words.valuesTitle)}</th>
          <th scope="col">{t(words.valuesOurs)}</th>
        </tr>
      </thead>
      <tbody>
        {shown.map((cell) => {
          const meant = meantBy(cell)
          const row = rowOf(cell)
          const label = t(sentences.valueOf, cell)
          const change = (value: string | null) => onChange(withValue(source, cell, value))
          return (
            <tr key={cell}>
              <th scope="row">
                {cell}
                {row === undefined ? null : <span className={css.where}>{t(sentences.inRow, row)}</span>}
              </th>
              <td>
                {isChoice ? (
                  <Select
                    size="xs"
                    aria-label={label}
                    placeholder={t(field.otherwise === null ? words.chooseOrLeave : words.chooseOrKeep)}
                    data={field.choices.map((choice) => ({
                      value: choice,
                      label: choiceName(target, field.name, choice)[locale],
                    }))}
                    value={meant}
                    clearable={mapped?.[cell] !== undefined}
                    onChange={change}
                    data-unknown={meant === null}
                    classNames={{ input: css.value ?? '' }}
                  />
                ) : (
                  <TextInput
                    size="xs"
                    aria-label={label}
                    placeholder={meant === '' ? t(words.leaveOut) : cell}
                    value={meant ?? ''}
                    onChange={(event) => change(event.currentTarget.value === '' ? null : event.currentTarget.value)}
                  />
                )}
              </td>
            </tr>
          )
        })}
      </tbody>
      {(isChoice && shown.some((cell) => meantBy(cell) === null)) || cells.length > most || profile.more ? (
        <caption className={css.caption}>
          {isChoice && shown.some((cell) => meantBy(cell) === null)
            ? (field.otherwise?.[locale] ?? t(words.unknownValues))
            : ''}
          {profile.distinct > shown.length ? ` ${t(sentences.moreValues, profile.distinct - shown.length)}` : ''}
        </caption>
      ) : null}
    </table>
  )
}
