/** Which of the Latin encodings of eight bits a text is written in, and how sure that is, from 0 to 1. */
export type WesternVerdict = {
  readonly encoding: 'windows-1252' | 'iso-8859-15' | 'windows-1250'
  readonly likeness: number
}

export function westernVerdict(bytes: Uint8Array): WesternVerdict {
  const west = wordsIn(new TextDecoder('windows-1252').decode(bytes))
  const east = wordsIn(new TextDecoder('windows-1250').decode(bytes))
  const [western, eastern] = [strangeIn(west, languages.western), strangeIn(east, languages.eastern)]
  if (western > 0 && western > eastern * 3 && western * 50 >= west.length)
    return { encoding: 'windows-1250', likeness: likenessOf(east, eastern) }
  const likeness = likenessOf(west, western)
  if (isLatin9(bytes)) {
    const latin9 = wordsIn(new TextDecoder('iso-8859-15').decode(bytes))
    const strange = strangeIn(latin9, languages.western)
    if (likenessOf(latin9, strange) >= likeness)
      return { encoding: 'iso-8859-15', likeness: likenessOf(latin9, strange) }
  }
  return { encoding: 'windows-1252', likeness }
}

/** The letters beyond a–z of each language, small. A word whose letters no one language has was decoded wrongly. */
const languages = {
  western: [
    'àâæçéèêëîïôœùûüÿ',
    'äöüßé',
    'áéíóúñüàçïòèªº',
    'áâãàçéêíóôõúüªº',
    'àèéìíîòóùú',
    'åäöéüšž',
    'æøåéäöüó',
    'áéíóúýþæöð',
    'ëïéèöüáíóúê',
  ],
  eastern: ['ąćęłńóśźż', 'áčďéěíňóřšťúůýžö', 'áäčďéíĺľňóôŕšťúýž', 'áéíóöőúüű', 'čćđšžäöü', 'ăâîșşțţé', 'äöüßé'],
}

/** Stand at the edge of words or alone in the text of any language. */
const marks = '’‘“”„‚«»‹›–—…€£§°©®·•™¿¡½¼¾²³±×ºª´¤\\u00a0'
const edges = new RegExp(`^[${marks}]+|[${marks}]+$`, 'gu')
const word = /[A-Za-z\u0080-\uffff]+/gu

function wordsIn(text: string): string[] {
  return (text.match(word) ?? []).filter((one) => /[\u0080-\uffff]/.test(one))
}

function likenessOf(words: readonly string[], strange: number): number {
  return words.length === 0 ? 0 : 1 - strange / words.length
}

function strangeIn(words: readonly string[], sets: readonly string[]): number {
  return words.filter((one) => !isPlausible(one, sets)).length
}

function isPlausible(written: string, sets: readonly string[]): boolean {
  const bare = written.replace(edges, '')
  return bare.split(/[’–—…\u00a0«»·]/u).every((part) => isPlausiblePart(part, sets))
}

function isPlausiblePart(part: string, sets: readonly string[]): boolean {
  const letters = part.match(/[\u0080-\uffff]/gu) ?? []
  if (letters.length === 0) return true
  if (/[\u0080-\u009f]|\p{S}|\p{N}|[^\p{L}A-Za-z]/u.test(part)) return false
  if (letters.length === part.length && !/^(\p{Lu}?\p{Ll}{1,4}|\p{Lu}{1,4})$/u.test(part)) return false
  if (/\p{L}[\u0080-\uffff](?<=\p{Lu})\p{Ll}/u.test(part)) return false
  if (/\p{Ll}\p{Lu}/u.test(part) && !/^(Mc|Mac|De|Le|La|Van)/.test(part)) return false
  if (/ã(?![oe]|$|[ns]\b)|õ(?!e)/.test(part.toLowerCase()) && sets === languages.western) return false
  const small = letters.map((letter) => letter.toLowerCase())
  return sets.some((set) => small.every((letter) => set.includes(letter)))
}

/** Without the bytes that only Windows uses, and with those where ISO 8859-15 has letters or the euro. */
function isLatin9(bytes: Uint8Array): boolean {
  let isNewer = false
  for (const byte of bytes) {
    if (byte >= 0x80 && byte <= 0x9f) return false
    isNewer ||= byte === 0xa4 || latin9Letters.has(byte)
  }
  return isNewer
}

const latin9Letters = new Set([0xa6, 0xa8, 0xb4, 0xb8, 0xbc, 0xbd, 0xbe])
