import { text } from '#platform/wording/words.ts'
import { allNames } from '../all-names.ts'
import { useMembers } from '../session/use-members.ts'
import { useWords } from './say.ts'

const authorWords = {
  system: text('Meguri', 'Meguri'),
  operator: text('Command line', 'コマンドライン'),
} as const

/** Who did something and from where, in the reader's words; what has none is shown by the name it has. */
export function useOrigin() {
  const { t } = useWords()
  const { nameOf } = useMembers()
  const work = (name: string) => {
    const said = allNames.work(name.replace(/^.* → /, ''))
    return said === undefined ? name : t(said)
  }
  const author = (id: string, name: string = id) => {
    if (id === 'system' || id === 'operator') return t(authorWords[id])
    return id.startsWith('job:') ? work(id.slice('job:'.length)) : (nameOf(id.replace(/^member:/, '')) ?? name)
  }
  const source = (from: string) => {
    const said = allNames.source(from.replace(/:.*$/s, ''))
    return said === undefined ? from : t(said)
  }
  return { work, author, source }
}
