/** Of two amounts with as many digits behind the point, exactly. */
export function difference(one: string, other: string): string {
  const digits = one.split('.')[1]?.length ?? 0
  const units = (text: string) => BigInt(text.replace('.', ''))
  const sum = units(one) - units(other)
  const size = String(sum < 0n ? -sum : sum).padStart(digits + 1, '0')
  if (sum === 0n) return '0'
  const text = digits === 0 ? size : `${size.slice(0, -digits)}.${size.slice(-digits)}`
  return sum < 0n ? `-${text}` : text
}
