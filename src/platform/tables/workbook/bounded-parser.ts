import { SaxesParser, type SaxesTagPlain } from 'saxes'
import { badInput, Problem } from '#platform/errors.ts'
import { fileProblems, filled } from '../words.ts'

type Heard = {
  opentag: (tag: SaxesTagPlain) => void
  closetag: (tag: SaxesTagPlain) => void
  text: (text: string) => void
  cdata: (text: string) => void
}

/** Reads XML and refuses what would fill the memory: a stretch without any tag, and elements within elements, beyond what a workbook has. */
export class BoundedParser {
  readonly #parser = new SaxesParser()
  readonly #heard: Heard = { opentag: ignored, closetag: ignored, text: ignored, cdata: ignored }
  #stretch = 0
  #depth = 0

  constructor() {
    this.#parser.on('opentag', (tag) => {
      this.#stretch = 0
      this.#depth += 1
      if (this.#depth > deepest) throw badInput('file', filled(fileProblems.notAWorkbook, `> ${deepest} <${tag.name}>`))
      this.#heard.opentag(tag)
    })
    this.#parser.on('closetag', (tag) => {
      this.#stretch = 0
      this.#depth -= 1
      this.#heard.closetag(tag)
    })
    this.#parser.on('text', (text) => this.#heard.text(text))
    this.#parser.on('cdata', (text) => this.#heard.cdata(text))
  }

  on<Name extends keyof Heard>(name: Name, hear: Heard[Name]): void {
    this.#heard[name] = hear
  }

  write(text: string): void {
    this.#stretch += text.length
    this.#said(() => this.#parser.write(text))
    if (this.#stretch > longestStretch) throw badInput('file', fileProblems.cellTooLong)
  }

  close(): void {
    this.#said(() => this.#parser.close())
  }

  /** What is no XML is no workbook, and not a fault of the house. */
  #said(act: () => void): void {
    try {
      act()
    } catch (problem) {
      if (problem instanceof Problem) throw problem
      throw badInput('file', filled(fileProblems.notAWorkbook, problem instanceof Error ? problem.message : ''))
    }
  }
}

/** A spreadsheet's own limit of a cell is 32,767 characters, of Google's 50,000; an escape may take seven for one. */
export const longestCell = 500_000
const longestStretch = 2 ** 20
const deepest = 100

function ignored(): void {}
