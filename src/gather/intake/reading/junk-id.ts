/** What programs and forms write where nobody is known. The zero UUID is written by many databases. */
const junk: ReadonlySet<string> = new Set([
  'undefined',
  'null',
  'none',
  'nan',
  'n/a',
  '#n/a',
  'true',
  'false',
  '0',
  '-0',
  '-1',
  'infinity',
  '-infinity',
  'anonymous',
  'guest',
  'unknown',
  'not set',
  '(not set)',
  '{}',
  '[]',
  '""',
  "''",
  '-',
  '--',
  'なし',
  '不明',
  '未設定',
  '匿名',
  'ゲスト',
])

/** Whether such an id identifies nobody, however it is spelt: `undefined`, `[object Object]`, `00000000-0000-…`. */
export function isJunkId(id: string): boolean {
  if (id.length > 40) return id.trim() === ''
  const plain = plainOf(id)
  return (
    plain === '' || junk.has(plain) || (/^[[{(+\-0]/.test(plain) && (/^\[object \w+\]$/.test(plain) || isZeros(plain)))
  )
}

/** How a junk id is spoken of, where its exact spelling does not matter. */
export function junkNamed(id: string): string {
  return plainOf(id.slice(0, 40)) || ' '
}

function plainOf(id: string): string {
  return id.normalize('NFKC').trim().toLowerCase()
}

function isZeros(plain: string): boolean {
  return /^[{(]?0{8}-?(0{4}-?){3}0{12}[)}]?$/.test(plain) || /^[-+]?0+([.,]0+)?$/.test(plain)
}
