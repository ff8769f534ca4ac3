import { Select, TextInput } from '@mantine/core'
import { useEffect, useRef, useState } from 'react'
import { useWords } from '#web/wording/say.ts'
import type { ShownField } from '../../imports-api.ts'
import { sentences, words } from '../words.ts'
import { choiceName } from './choice-names.ts'

type ConstantFieldProps = {
  readonly target: string
  readonly field: ShownField
  readonly value: string
  /** Just asked for: what is typed next is meant for it. */
  readonly isNew: boolean
  readonly onChange: (value: string) => void
}

/** One value for all rows. */
export function ConstantField({ target, field, value, isNew, onChange }: ConstantFieldProps) {
  const { t, locale } = useWords()
  const box = useRef<HTMLInputElement>(null)
  const [isLeft, setLeft] = useState(false)
  const label = t(sentences.constantOf, field.label[locale])
  useEffect(() => {
    if (isNew) box.current?.select()
  }, [isNew])
  if (field.choices.length > 0)
    return (
      <Select
        mt="xs"
        label={label}
        data={field.choices.map((choice) => ({ value: choice, label: choiceName(target, field.name, choice)[locale] }))}
        value={value === '' ? null : value}
        placeholder={t(words.chooseConstant)}
        error={isLeft && value === '' ? t(words.emptyChoice) : undefined}
        onBlur={() => setLeft(true)}
        onChange={(chosen) => chosen !== null && onChange(chosen)}
      />
    )
  return (
    <TextInput
      ref={box}
      mt="xs"
      label={label}
      value={value}
      error={isLeft && value.trim() === '' ? t(words.emptyConstant) : undefined}
      onBlur={() => setLeft(true)}
      onChange={(event) => onChange(event.currentTarget.value)}
    />
  )
}
