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

/** A drawing of this size in whatever width paper has, in its proportions; answers how it goes back to what it was. */
export function fitToPaper(element: Element, width: number, height: number): () => void {
  const drawing = element.querySelector('svg')
  const parts = [element.firstElementChild, drawing].filter((part) => part !== null)
  const before = parts.map((part) => names.map((name) => [name, part.getAttribute(name)] as const))
  element.firstElementChild?.setAttribute('style', 'width: 100%')
  drawing?.setAttribute('style', 'display: block; width: 100%; height: auto')
  drawing?.setAttribute('viewBox', `0 0 ${width} ${height}`)
  return () => {
    for (const [place, part] of parts.entries())
      for (const [name, value] of before[place] ?? [])
        if (value === null) part.removeAttribute(name)
        else part.setAttribute(name, value)
  }
}

const names = ['style', 'viewBox']
