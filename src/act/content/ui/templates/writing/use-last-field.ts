import { useEffect, useRef } from 'react'

type Field = HTMLInputElement | HTMLTextAreaElement

/** Where the cursor was last among the fields of a letter, so that a value goes there which is chosen elsewhere. */
export function useLastField() {
  const last = useRef<Field | null>(null)
  const whole = useRef<HTMLDivElement>(null)
  useEffect(() => {
    const remember = ({ target }: FocusEvent) => {
      if (isField(target)) last.current = target
    }
    const here = whole.current
    here?.addEventListener('focusin', remember)
    return () => here?.removeEventListener('focusin', remember)
  }, [])
  const insert = (text: string) => {
    const field = last.current?.isConnected
      ? last.current
      : [...(whole.current?.querySelectorAll('[data-said]') ?? [])].at(-1)
    if (!isField(field)) return
    field.focus()
    field.setRangeText(
      text,
      field.selectionStart ?? field.value.length,
      field.selectionEnd ?? field.value.length,
      'end',
    )
    // As if it had been typed: the form hears of it.
    field.dispatchEvent(new Event('input', { bubbles: true }))
  }
  return { whole, insert }
}

function isField(target: unknown): target is Field {
  return (
    (target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement) && target.dataset.said !== undefined
  )
}
