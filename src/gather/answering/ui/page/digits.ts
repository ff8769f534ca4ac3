/** So long after a 1 a 0 makes it a 10. */
const together = 1_000

let before = { digit: '', at: 0 }

/** A digit chooses the step that it names, and a 1 and a 0 together the 10, wherever nobody is writing. */
export function chooseByDigit(event: KeyboardEvent, screen: HTMLElement): void {
  if (event.ctrlKey || event.metaKey || event.altKey || !/^\d$/.test(event.key)) return
  const { target } = event
  if (target instanceof Element && target.matches('textarea, select, input:not([type=radio])')) return
  const isTen = event.key === '0' && before.digit === '1' && event.timeStamp - before.at < together
  before = { digit: event.key, at: event.timeStamp }
  const find = (step: string) =>
    screen.querySelector<HTMLInputElement>(`[data-steps] input[type=radio][value="${step}"]`)
  const radio = (isTen ? find('10') : null) ?? find(event.key)
  if (radio === null) return
  event.preventDefault()
  radio.checked = true
  radio.focus()
  radio.dispatchEvent(new Event('change', { bubbles: true }))
}
