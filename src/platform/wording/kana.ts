/**
 * What may not stand before and after a word in kana, so that it is one by itself: リク is not found in リクエスト, はな not in おはなし.
 * PostgreSQL and JavaScript read both alike. Other scripts ask for nothing here.
 */
export function kanaEdges(word: string): { readonly before: string; readonly after: string } {
  const letters = [...word.normalize('NFKC')]
  return { before: edgeOf(letters[0], '(?<!', ''), after: edgeOf(letters.at(-1), '(?!', `(?=${titles})|`) }
}

function edgeOf(letter: string | undefined, look: string, unless: string): string {
  if (letter === undefined) return ''
  if (/[ァ-ヺー]/u.test(letter)) return `${look}[ァ-ヺーｦ-ﾟ])`
  return /[ぁ-ゖ]/u.test(letter) ? `(?:${unless}${look}[ぁ-ゖー]))` : ''
}

const titles = 'さま|さん|ちゃん|くん'
