import { colours, face, type Theme } from '../../picture/colours.ts'
import type { Drawing } from '../../picture/drawing.ts'

const sharpness = 2

/** The picture as a PNG of twice its size, in the type of the page: for a slide, a mail, a wall. */
export async function cardPng({ width, height, marks }: Drawing, theme: Theme): Promise<Blob> {
  const canvas = document.createElement('canvas')
  canvas.width = width * sharpness
  canvas.height = height * sharpness
  const pen = canvas.getContext('2d')
  if (pen === null) throw new Error('nothing to draw on')
  pen.scale(sharpness, sharpness)
  const weights = new Set(marks.flatMap((mark) => (mark.kind === 'text' ? [mark.weight] : [])))
  const letters = marks.map((mark) => (mark.kind === 'text' ? mark.text : '')).join('')
  await Promise.all([...weights].map((weight) => document.fonts.load(`${weight} 20px ${face}`, letters)))
  for (const mark of marks) {
    pen.fillStyle = colours[theme][mark.tone]
    if (mark.kind === 'box') {
      pen.beginPath()
      pen.roundRect(mark.x, mark.y, mark.width, mark.height, mark.radius)
      pen.fill()
    } else {
      pen.font = `${mark.weight} ${mark.size}px ${face}`
      pen.textAlign = mark.isAtEnd ? 'right' : 'left'
      pen.fillText(mark.text, mark.x, mark.y)
    }
  }
  return new Promise((resolve, reject) =>
    canvas.toBlob((blob) => (blob === null ? reject(new Error('the picture is empty')) : resolve(blob)), 'image/png'),
  )
}
