import { TextInput } from '@mantine/core'
import { useState } from 'react'
import { words as kit } from '#web/kit/words.ts'
import { useWords } from '#web/wording/say.ts'
import type { Words } from '../../../../scorecards/contract.ts'
import { words } from '../../words.ts'
import { useFaultAt } from '../design.ts'
import css from './fields.module.css'

const languages = { en: words.english, ja: words.japanese }

type WordsFieldProps = {
  readonly label: string
  /** The label is said, not shown: inside a row whose place says what it is. */
  readonly quiet?: boolean
  readonly value: Words
  readonly onChange: (value: Words) => void
  readonly path: string
  readonly both?: boolean
  /** Left empty in the reader's language, it is no more. */
  readonly onEmpty?: () => void
  readonly placeholder?: string
}

/** A text in the reader's language; once it is reworded, the other language stands below it, so that it can follow. */
export function WordsField(props: WordsFieldProps) {
  const { label, quiet = false, value, onChange, path, both = false, onEmpty, placeholder } = props
  const { t, locale } = useWords()
  const faultAt = useFaultAt()
  const [reworded, setReworded] = useState(false)
  const other = locale === 'en' ? 'ja' : 'en'
  const otherFault = faultAt(`${path}.${other}`)
  const isShown = both || (reworded && value[other] !== value[locale]) || (otherFault && value[other] !== value[locale])
  const named = (name: string) => (quiet ? { 'aria-label': name } : { label: name })
  const write = (typed: string) => {
    setReworded(true)
    onChange(renamed(value, locale, typed))
  }
  return (
    <div className={css.words}>
      <TextInput
        {...named(both ? t(kit.bracketed, label, t(languages[locale])) : label)}
        value={value[locale]}
        onChange={({ currentTarget }) => write(currentTarget.value)}
        onBlur={() => (value[locale].trim() === '' ? onEmpty?.() : undefined)}
        error={faultAt(`${path}.${locale}`)}
        {...(placeholder === undefined ? {} : { placeholder })}
      />
      {isShown ? (
        <TextInput
          {...named(t(kit.bracketed, label, t(languages[other])))}
          lang={other}
          value={value[other]}
          onChange={({ currentTarget }) => onChange({ ...value, [other]: currentTarget.value })}
          error={otherFault}
        />
      ) : null}
    </div>
  )
}

/** What is typed in one language also fills the other as long as nobody wrote there anything of its own. */
export function renamed(name: Words, locale: 'en' | 'ja', typed: string): Words {
  const other = locale === 'en' ? 'ja' : 'en'
  const fills = name.en === name.ja || name[other] === ''
  return { ...name, [locale]: typed, ...(fills ? { [other]: typed } : {}) }
}
