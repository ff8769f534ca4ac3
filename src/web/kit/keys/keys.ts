type Pressed = Pick<KeyboardEvent, 'key' | 'altKey' | 'ctrlKey' | 'metaKey' | 'isComposing' | 'keyCode' | 'target'>

/** While an input method composes, a key belongs to it: Enter chooses a word and saves nothing. */
export function isComposing({ isComposing, keyCode }: Pick<KeyboardEvent, 'isComposing' | 'keyCode'>): boolean {
  return isComposing || keyCode === 229
}

/** A bare key that means an act: nobody is writing, composing, or choosing in a list or a dialog. */
export function isAct(event: Pressed): boolean {
  const { altKey, ctrlKey, metaKey, target } = event
  if (isComposing(event) || altKey || ctrlKey || metaKey) return false
  return !(target instanceof Element) || target.closest(whereOneWrites) === null
}

const whereOneWrites =
  'input:not([type=checkbox]):not([type=radio]), textarea, select, [contenteditable=true], [role=combobox], [role=listbox], [role=dialog], [role=menu]'
