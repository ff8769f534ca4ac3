import { NumberInput } from '@mantine/core'
import { useEffect, useState } from 'react'
import { useFaultAt } from '../design.ts'

type FigureFieldProps = {
  readonly label: string
  readonly quiet?: boolean
  readonly value: number | null
  readonly onChange: (value: number) => void
  /** Where nothing is an answer too. */
  readonly onEmpty?: () => void
  readonly path?: string
  readonly min?: number
  readonly max?: number
  readonly placeholder?: string
  readonly suffix?: string
}

/** A figure that may stand empty while one types; left empty where one is needed, it is again what it was. */
export function FigureField(props: FigureFieldProps) {
  const { label, quiet = false, value, onChange, onEmpty, path, ...rest } = props
  const faultAt = useFaultAt()
  const [typed, setTyped] = useState<string | number>(value ?? '')
  useEffect(
    () => setTyped((present) => (present !== '' && Number(present) === value ? present : (value ?? ''))),
    [value],
  )
  const write = (next: string | number) => {
    setTyped(next)
    if (next === '') onEmpty?.()
    else if (Number.isFinite(Number(next))) onChange(Number(next))
  }
  return (
    <NumberInput
      {...rest}
      {...(quiet ? { 'aria-label': label } : { label })}
      hideControls
      value={typed}
      onChange={write}
      onBlur={() => (typed === '' ? setTyped(value ?? '') : undefined)}
      error={path === undefined ? undefined : faultAt(path)}
    />
  )
}
