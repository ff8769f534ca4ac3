/** What of a form is another than when it was opened: a save carries that and nothing else. */
export function changedOf<Wish extends object>(now: Wish, before: Wish): Partial<Wish> {
  const changed = Object.entries(now).filter(
    ([field, value]) => JSON.stringify(value) !== JSON.stringify(Reflect.get(before, field)),
  )
  return Object.fromEntries(changed) as Partial<Wish>
}
