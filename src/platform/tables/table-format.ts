import { badInput } from '#platform/errors.ts'
import type { Text } from '#platform/wording/words.ts'
import { fileProblems } from './words.ts'

export type TableFormat = 'text' | 'xlsx'

/** What the file is by its first bytes; what is no table is refused as what it is, with what to do. */
export function formatOf(start: Uint8Array): TableFormat {
  const begins = (bytes: readonly number[]) => bytes.every((byte, place) => start[place] === byte)
  if (begins([0x50, 0x4b, 0x03, 0x04])) return 'xlsx'
  if (begins([0xd0, 0xcf, 0x11, 0xe0])) throw badInput('file', compoundProblem(start))
  const other = foreign.find(({ magic }) => magic.some(begins))
  if (other) throw badInput('file', other.problem)
  const document = documentOf(start)
  if (document !== null) throw badInput('file', document)
  return 'text'
}

/** The kind of file in which Microsoft kept everything before 2007, and keeps what has a password: the names in it tell which. */
function compoundProblem(start: Uint8Array): Text {
  const bytes = Buffer.from(start.buffer, start.byteOffset, start.byteLength)
  const holds = (name: string) => bytes.includes(Buffer.from(name, 'utf16le'))
  if (holds('EncryptedPackage')) return fileProblems.locked
  return holds('WordDocument') || holds('PowerPoint Document') ? fileProblems.otherDocument : fileProblems.oldWorkbook
}

/** Web pages, XML and JSON are often named as if they were workbooks. */
function documentOf(start: Uint8Array): Text | null {
  const text = new TextDecoder('latin1')
    .decode(start.subarray(0, 4096))
    .replace(/\0|^(ï»¿|ÿþ|þÿ)/g, '')
    .trimStart()
  if (/^<(!doctype\s+html|html|head|body|table|meta|style|div)\b/i.test(text)) return fileProblems.webPage
  if (/^(<!--|<\?xml)/i.test(text)) {
    if (/urn:schemas-microsoft-com:office:spreadsheet|<(\w+:)?Workbook\b/.test(text)) return fileProblems.xmlSheet
    return /<html\b/i.test(text) ? fileProblems.webPage : fileProblems.xml
  }
  if (/^<(\w+:)?Workbook\b/.test(text)) return fileProblems.xmlSheet
  if (/^(\{\\rtf|MIME-Version:)/i.test(text)) return fileProblems.richText
  if (/^(\{\s*("[^"\n]*"\s*:|\}\s*$)|\[\s*(\{|\[|\]\s*$))/.test(text)) return fileProblems.json
  return null
}

/** ISO-2022-JP turns to kanji by ESC $ B or, in older files, ESC $ @: it may do so for the first time in the last row. */
export function isEscapedJapanese(piece: Uint8Array): boolean {
  const bytes = Buffer.from(piece.buffer, piece.byteOffset, piece.byteLength)
  return shiftsToKanji.some((shift) => bytes.includes(shift))
}

/** No text in an encoding of eight bits holds a zero byte, and hardly one holds other control characters than breaks and tabs. */
export function isBinary(piece: Uint8Array): boolean {
  if (piece.includes(0)) return true
  let controls = 0
  for (let place = 0; place < piece.length; place++) {
    const byte = piece[place] ?? 0
    if (byte < 32 && (byte < 9 || (byte > 13 && byte !== substitute && byte !== colourMark))) controls += 1
  }
  return controls * 50 > piece.length
}

const ascii = (text: string) => [...text].map((letter) => letter.charCodeAt(0))

const foreign: readonly { readonly problem: Text; readonly magic: readonly (readonly number[])[] }[] = [
  {
    problem: fileProblems.picture,
    magic: [[0x89, ...ascii('PNG')], [0xff, 0xd8, 0xff], ascii('GIF8'), ascii('II*\0'), ascii('MM\0*')],
  },
  { problem: fileProblems.portableDocument, magic: [ascii('%PDF-')] },
  {
    problem: fileProblems.archive,
    magic: [
      [0x1f, 0x8b],
      [0x50, 0x4b, 0x05, 0x06],
      [0x37, 0x7a, 0xbc, 0xaf, 0x27, 0x1c],
      ascii('Rar!'),
      ascii('BZh'),
      [0xfd, 0x37, 0x7a, 0x58, 0x5a],
      [0x28, 0xb5, 0x2f, 0xfd],
    ],
  },
]
/** The end of a file of old Windows programs, and what begins a change of colour in a terminal. */
const substitute = 0x1a
const colourMark = 0x1b
const shiftsToKanji = ['B', '@'].map((set) => `${String.fromCharCode(colourMark)}$${set}`)
