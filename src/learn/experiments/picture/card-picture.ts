import type { Locale } from '#platform/wording/words.ts'
import { cardDrawing, type Told } from './card-drawing.ts'
import { colours, face, type Theme } from './colours.ts'
import type { Drawing, Mark } from './drawing.ts'

export type PictureWish = { readonly locale: Locale; readonly theme: Theme }

/** The card as one SVG that stands by itself. */
export function cardPicture(told: Told, { locale, theme }: PictureWish): string {
  return svgOf(cardDrawing(told, { locale, layout: 'wide' }), told.name, { locale, theme })
}

function svgOf({ width, height, marks }: Drawing, title: string, { locale, theme }: PictureWish): string {
  const tone = colours[theme]
  const drawn = (mark: Mark) =>
    mark.kind === 'box'
      ? `<rect x="${r(mark.x)}" y="${r(mark.y)}" width="${r(mark.width)}" height="${r(mark.height)}" rx="${r(mark.radius)}" fill="${tone[mark.tone]}"/>`
      : `<text x="${r(mark.x)}" y="${r(mark.y)}" font-size="${mark.size}" font-weight="${mark.weight}" fill="${tone[mark.tone]}"${mark.isAtEnd ? ' text-anchor="end"' : ''} xml:space="preserve">${escaped(mark.text)}</text>`
  const size = `width="${width}" height="${height}" viewBox="0 0 ${width} ${height}"`
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" ${size} xml:lang="${locale}" role="img" font-family="${face}">`,
    `<title>${escaped(title)}</title>`,
    ...marks.map(drawn),
    '</svg>\n',
  ].join('\n')
}

/** No control characters, which no XML may hold. */
function escaped(text: string): string {
  return text
    .replace(/[\p{Cc}\p{Cs}\uFFFE\uFFFF]/gu, ' ')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
}

function r(value: number): number {
  return Math.round(value * 100) / 100
}
