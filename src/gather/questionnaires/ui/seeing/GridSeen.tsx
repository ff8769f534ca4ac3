import { useId } from 'react'
import { type QuestionOf, shownIn } from '../asked.ts'
import type { SeenProps } from './QuestionSeen.tsx'
import { Said } from './Said.tsx'
import css from './seeing.module.css'
import { words } from './seeing-words.ts'

/** Row by row, so that it reads on a telephone; what is put in order is chosen place by place. */
export function GridSeen({ question, ...props }: SeenProps<QuestionOf<'matrix' | 'ranking'>>) {
  return question.kind === 'matrix' ? (
    <Matrix question={question} {...props} />
  ) : (
    <Ranking question={question} {...props} />
  )
}

function Matrix({ question, locale, value, onAnswer }: SeenProps<QuestionOf<'matrix'>>) {
  const name = useId()
  const rows = typeof value === 'object' && 'rows' in value ? value.rows : {}
  return (
    <div className={css.choices}>
      {question.rows.map((row) => (
        <fieldset key={row.key} className={css.gridRow}>
          <legend>
            <Said text={row.text} locale={locale} without={row.key} />
          </legend>
          <div className={css.columns}>
            {question.columns.map((column) => (
              <label key={column.key} className={css.choice}>
                <input
                  type="radio"
                  name={`${name} ${row.key}`}
                  checked={rows[row.key] === column.key}
                  onChange={() => onAnswer({ rows: { ...rows, [row.key]: column.key } })}
                />
                <Said text={column.text} locale={locale} without={column.key} />
              </label>
            ))}
          </div>
        </fieldset>
      ))}
    </div>
  )
}

function Ranking({ question, locale, value, onAnswer }: SeenProps<QuestionOf<'ranking'>>) {
  const order = typeof value === 'object' && 'order' in value ? value.order : []
  const left = question.options.filter(({ key }) => !order.includes(key))
  return (
    <div className={css.choices}>
      {question.options.map((_, place) => {
        const chosen = order[place]
        const offered = question.options.filter(({ key }) => key === chosen || left.some((one) => one.key === key))
        return (
          <label key={question.options[place]?.key} className={css.place}>
            <span>{`${words.place[locale]} ${place + 1}`}</span>
            <select
              className={css.field}
              value={chosen ?? ''}
              disabled={place > order.length}
              onChange={({ currentTarget: { value: key } }) => {
                const next =
                  key === '' ? order.slice(0, place) : [...order.slice(0, place), key, ...order.slice(place + 1)]
                onAnswer(next.length === 0 ? undefined : { order: next })
              }}
            >
              <option value="">{words.choose[locale]}</option>
              {offered.map(({ key, text }) => (
                <option key={key} value={key}>
                  {shownIn(text, locale).text || key}
                </option>
              ))}
            </select>
          </label>
        )
      })}
    </div>
  )
}
