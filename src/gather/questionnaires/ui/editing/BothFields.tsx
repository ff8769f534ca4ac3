import { Textarea, TextInput } from '@mantine/core'
import { useWords } from '#web/wording/say.ts'
import type { Both } from '../../asked/texts.ts'
import css from './editing.module.css'
import { sentences, words } from './editing-words.ts'

type Props = {
  readonly label: string
  readonly value: Both
  readonly onChange: (value: Both) => void
  readonly most: number
  readonly lines?: boolean
  readonly error?: string | undefined
  /** The label is said and not shown. */
  readonly quiet?: boolean
}

/** A text in both languages side by side, the reader's own first. */
export function BothFields({ label, value, onChange, most, lines = false, error, quiet = false }: Props) {
  const { t, locale } = useWords()
  const Field = lines ? Textarea : TextInput
  const order = locale === 'ja' ? (['ja', 'en'] as const) : (['en', 'ja'] as const)
  return (
    <div className={css.both}>
      {order.map((one, place) => {
        const said = t(sentences.inLanguage, label, t(one === 'ja' ? words.japanese : words.english))
        return (
          <Field
            key={one}
            lang={one}
            {...(quiet
              ? { 'aria-label': said, placeholder: t(one === 'ja' ? words.japanese : words.english) }
              : { label: said })}
            value={value[one]}
            maxLength={most}
            {...(lines && { autosize: true, minRows: 2, maxRows: 6 })}
            error={place === 0 ? error : undefined}
            onChange={(event: { currentTarget: { value: string } }) =>
              onChange({ ...value, [one]: event.currentTarget.value })
            }
          />
        )
      })}
    </div>
  )
}
