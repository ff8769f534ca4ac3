import { limits, type QuestionOf, shownIn } from '../asked.ts'
import type { SeenProps } from './QuestionSeen.tsx'
import css from './seeing.module.css'
import { words } from './seeing-words.ts'

/** A line, a text, a day. */
export function WrittenSeen({
  question,
  locale,
  value,
  onAnswer,
}: SeenProps<QuestionOf<'shortText' | 'longText' | 'date'>>) {
  const said = typeof value === 'string' ? value : ''
  const field = {
    className: css.field,
    'aria-label': shownIn(question.text, locale).text || words.ownWords[locale],
    value: said,
    onChange: (event: { currentTarget: { value: string } }) => onAnswer(event.currentTarget.value || undefined),
  }
  if (question.kind === 'longText') return <textarea rows={4} maxLength={limits.longText} {...field} />
  if (question.kind === 'date') return <input type="date" {...field} />
  return <input type="text" maxLength={limits.shortText} {...field} />
}
