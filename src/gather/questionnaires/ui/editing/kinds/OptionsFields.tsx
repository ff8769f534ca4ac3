import { ActionIcon, Button } from '@mantine/core'
import { IconArrowDown, IconArrowUp, IconTrash } from '@tabler/icons-react'
import { useWords } from '#web/wording/say.ts'
import { limits } from '../../../asked/limits.ts'
import type { Option } from '../../../asked/questionnaire.ts'
import { BothFields } from '../BothFields.tsx'
import css from '../editing.module.css'
import { sentences, words } from '../editing-words.ts'
import { moved, namesOf, newOption } from '../edits.ts'

type Props = {
  readonly label: string
  /** What keys of new ones begin with. */
  readonly named: string
  readonly options: readonly Option[]
  readonly most: number
  /** Keys that its question gave before: a new one has none of those. */
  readonly taken: readonly string[]
  readonly onChange: (options: Option[]) => void
}

/** Options, rows or columns: each in both languages, moved and removed by buttons; a key stays with its text. */
export function OptionsFields({ label, named, options, most, taken, onChange }: Props) {
  const { t, n } = useWords()
  const names = namesOf(options)
  return (
    <fieldset className={css.set}>
      <legend className={css.legend}>{label}</legend>
      <ul className={css.options}>
        {options.map((option, place) => {
          const name = t(sentences.numbered, label, n.whole(place + 1))
          const act = (words: string) => t(sentences.actOn, words, name)
          return (
            <li key={names[place]} className={css.option}>
              <BothFields
                quiet
                label={name}
                value={option.text}
                most={limits.text}
                onChange={(text) => onChange(options.with(place, { ...option, text }))}
              />
              <span className={css.buttons}>
                <ActionIcon
                  variant="subtle"
                  aria-label={act(t(words.up))}
                  disabled={place === 0}
                  onClick={() => onChange(moved(options, place, -1))}
                >
                  <IconArrowUp size={16} />
                </ActionIcon>
                <ActionIcon
                  variant="subtle"
                  aria-label={act(t(words.down))}
                  disabled={place === options.length - 1}
                  onClick={() => onChange(moved(options, place, 1))}
                >
                  <IconArrowDown size={16} />
                </ActionIcon>
                <ActionIcon
                  variant="subtle"
                  aria-label={act(t(words.remove))}
                  onClick={() => onChange(options.toSpliced(place, 1))}
                >
                  <IconTrash size={16} />
                </ActionIcon>
              </span>
            </li>
          )
        })}
      </ul>
      <Button
        size="compact-sm"
        variant="default"
        disabled={options.length >= most}
        aria-label={t(sentences.actOn, t(words.addOption), label)}
        onClick={() => onChange([...options, newOption(named, [...options.map(({ key }) => key), ...taken])])}
      >
        {t(words.addOption)}
      </Button>
    </fieldset>
  )
}
