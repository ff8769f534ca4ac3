/**
 * Tells before the page is printed and after it. Drawings have the colours of the screen in them: on paper they take those of the
 * element that is told, which are light on every screen; `null` when it is over.
 */
export function whenPrinted(tell: (paper: Element | null) => void): () => void {
  const media = matchMedia('print')
  const paper = document.createElement('div')
  paper.className = 'on-paper'
  paper.hidden = true
  const begin = () => {
    document.body.append(paper)
    tell(paper)
  }
  const end = () => {
    tell(null)
    paper.remove()
  }
  const change = () => (media.matches ? begin() : end())
  addEventListener('beforeprint', begin)
  addEventListener('afterprint', end)
  media.addEventListener('change', change)
  return () => {
    removeEventListener('beforeprint', begin)
    removeEventListener('afterprint', end)
    media.removeEventListener('change', change)
    paper.remove()
  }
}

/** What fits between the margins of A4 and of Letter, in pixels. */
export const paperWidth = 680
