/** `1 customer`, `2 customers`, `1,204 customers`: a count as it is written, with its noun. */
export function many(count: string | number, noun: string, several = `${noun}s`): string {
  return `${count} ${String(count) === '1' ? noun : several}`
}
