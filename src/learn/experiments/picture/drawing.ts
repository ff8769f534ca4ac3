import { widthOf, wrapped } from './wrapped.ts'

/** A colour by its name among those of the screens. */
export const tones = [
  'surface',
  'sunk',
  'line',
  'line-strong',
  'ink',
  'ink-2',
  'ink-3',
  'ai',
  'ai-ink',
  'thriving',
  'thriving-ink',
  'thriving-soft',
  'steady',
  'steady-ink',
  'steady-soft',
  'watch-ink',
  'watch-soft',
  'risk',
  'risk-ink',
  'risk-soft',
] as const
export type Tone = (typeof tones)[number]

export type Box = {
  readonly kind: 'box'
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
  readonly radius: number
  readonly tone: Tone
}
export type Written = {
  readonly kind: 'text'
  readonly x: number
  /** Of the line on which the letters stand. */
  readonly y: number
  readonly size: number
  readonly weight: number
  readonly tone: Tone
  readonly text: string
  readonly isAtEnd: boolean
}
export type Mark = Box | Written

/** What a picture is made of, in units that are pixels at its own size; a screen, a file and a canvas draw the same. */
export type Drawing = { readonly width: number; readonly height: number; readonly marks: readonly Mark[] }

export type Style = { readonly size: number; readonly weight?: number; readonly tone?: Tone; readonly most?: number }
export type Pen = ReturnType<typeof penAt>

/** Writes downwards in a column. */
export function penAt(x: number, from: number, width: number) {
  const marks: Mark[] = []
  let y = from
  const text = (at: number, said: string, { size, weight = 400, tone = 'ink' }: Style, isAtEnd = false) => {
    marks.push({ kind: 'text', x: at, y: y + size, size, weight, tone, text: said, isAtEnd })
  }
  return {
    x,
    width,
    marks,
    y: () => y,
    down: (by: number) => {
      y += by
    },
    /** A text in as many lines as it takes. */
    write: (said: string, style: Style) => {
      for (const line of wrapped(said, style.size, width, style.most ?? 6)) {
        text(x, line, style)
        y += style.size * 1.45
      }
    },
    /** Parts of one line, one after the other, standing on the same ground. */
    row: (parts: readonly (readonly [said: string, style: Style])[]) => {
      const tallest = Math.max(...parts.map(([, { size }]) => size))
      let at = x
      for (const [said, { size, weight = 400, tone = 'ink' }] of parts) {
        marks.push({ kind: 'text', x: at, y: y + tallest, size, weight, tone, text: said, isAtEnd: false })
        at += widthOf(said, size)
      }
      y += tallest * 1.2
    },
    /** One text at the beginning of a line and another at its end, which has the first place: the first is cut where there is not room for both. */
    ends: (left: string, right: string, style: Style) => {
      const room = width - widthOf(right, style.size) - style.size
      text(x, wrapped(left, style.size, room, 1)[0] ?? '', style)
      text(x + width, right, style, true)
      y += style.size * 1.45
    },
    box: (box: Omit<Box, 'kind'>) => {
      marks.push({ kind: 'box', ...box })
    },
  }
}
