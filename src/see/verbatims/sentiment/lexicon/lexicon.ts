import * as english from './english.ts'
import * as japanese from './japanese.ts'

const opinions = [english, japanese].flatMap(({ praise, blame }) =>
  [praise, blame].flatMap((kinds) => Object.values(kinds).flat()),
)

/** Words that find something good or bad: an opinion, and so no topic. What troubles may be one. */
export const lexiconWords: ReadonlySet<string> = new Set(opinions)
