import { Radio, Stack } from '@mantine/core'
import { useWords } from '#web/wording/say.ts'
import type { ShownField, ShownReading } from '../../imports-api.ts'
import { sentences, words } from '../words.ts'
import css from './Field.module.css'
import { readingsOf, tellingExample } from './style-examples.ts'
import { columnOf, placeOf, type Source, type Style, styleOf, withOption } from './value-source.ts'

type StyleQuestionProps = {
  readonly field: ShownField
  readonly source: Source
  readonly reading: ShownReading
  readonly onChange: (source: Source) => void
}

/** A column whose cells can be read in two ways: asked, with what each way makes of one of them. */
export function StyleQuestion({ field, source, reading, onChange }: StyleQuestionProps) {
  const { t, locale } = useWords()
  const style = styleOf(field, source, reading)
  const place = placeOf(columnOf(source), reading.headings)
  if (style === null) return null
  return (
    <div className={css.question}>
      <StyleChoice
        label={t(sentences.styleOf, field.label[locale])}
        style={style}
        cells={[...reading.sample.map(({ cells }) => cells[place] ?? ''), ...(reading.profiles[place]?.values ?? [])]}
        value={(typeof source === 'object' ? source[style] : undefined) ?? null}
        onChange={(choice) => onChange(withOption(source, { [style]: choice }))}
      />
    </div>
  )
}

type StyleChoiceProps = {
  readonly label: string
  readonly style: Style
  readonly cells: readonly string[]
  readonly value: string | null
  readonly onChange: (choice: string) => void
}

export function StyleChoice({ label, style, cells, value, onChange }: StyleChoiceProps) {
  const { t, n } = useWords()
  const example = tellingExample(style, cells) ?? cells.find((cell) => readingsOf(style, cell).length > 0) ?? ''
  const shown = (meant: string) => (style === 'decimal' ? n.number(meant, 6) : n.dayShort(meant))
  return (
    <Radio.Group label={label} description={t(words.askedFirst)} value={value} onChange={onChange}>
      <Stack gap={6} mt={8}>
        {readingsOf(style, example).map(({ choice, meant }) => (
          <Radio key={choice} value={choice} label={t(sentences.reads, example, shown(meant))} />
        ))}
      </Stack>
    </Radio.Group>
  )
}
