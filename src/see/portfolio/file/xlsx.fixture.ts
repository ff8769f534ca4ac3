import { text } from 'node:stream/consumers'
import { fromBuffer } from 'yauzl'

/** The cells of the first sheet of a spreadsheet as plain texts: what another program finds in it. */
export async function spreadsheetRows(file: Buffer): Promise<string[][]> {
  const sheet = await entryOf(file, 'xl/worksheets/sheet1.xml')
  return [...sheet.matchAll(/<row [^>]*>(.*?)<\/row>/gs)].map(([, row = '']) =>
    [...row.matchAll(/<c [^>]*>(?:<is><t[^>]*>(.*?)<\/t><\/is>|<v>(.*?)<\/v>)<\/c>/gs)].map(([, words, figure]) =>
      unescaped(words ?? figure ?? ''),
    ),
  )
}

function entryOf(file: Buffer, name: string): Promise<string> {
  return new Promise((resolve, reject) => {
    fromBuffer(file, { lazyEntries: true }, (problem, zip) => {
      if (problem) return reject(problem)
      zip.on('entry', (entry) => {
        if (entry.fileName !== name) return zip.readEntry()
        zip.openReadStream(entry, (fault, stream) => (fault ? reject(fault) : text(stream).then(resolve, reject)))
      })
      zip.on('end', () => reject(new Error(`there is no ${name}`)))
      zip.readEntry()
    })
  })
}

const unescaped = (xml: string) =>
  xml.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&quot;', '"').replaceAll('&amp;', '&')
