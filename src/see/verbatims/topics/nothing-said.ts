import { normal } from '../sentiment/sentences.ts'

const nothing = new RegExp(
  `^(?:(?:今(?:の)?(?:ところ|は|回は?)|現状|現在|現時点(?:で)?は?|とく(?:に)?|特(?:に|段)?|何も|なにも|別に|要望は?|意見は?|感想は?|コメントは?|はい|いいえ)*(?:は|も|、)*(?:な(?:し|い)(?:です)?|無(?:し|い)(?:です)?|ありません(?:でした)?|ございません(?:でした)?|なしです|思いつかない|思いつきません|特に|とくに|わからない|わかりません|分からない|分かりません|同上|以上|ー+|無|空白)` +
    `|n ?/? ?a|nil|null|none|no(?: (?:comments?|answer|opinion|idea|thanks?|response|suggestions?|feedback))?|nothing(?: (?:special|in particular|to (?:say|add|report)|really|comes to mind|for now|at the moment))*|not applicable|nope|no+|yes|same(?: as above)?|ditto|test|テスト|x+|so far nothing|idk|i don't know|don't know|skip)?$`,
  'u',
)

/** Whether somebody wrote no more than that there is nothing to say, or only marks: 特になし, n/a, “-”. */
export function isNothing(text: string): boolean {
  const said = normal(text)
    .toLowerCase()
    .replaceAll(/[\s。.,!！?？…・*_~()（）「」"'\-‐-―ー−–—:;]+$/gu, '')
    .replaceAll(/^[\s。.,!！?？…・*_~()（）「」"'\-‐-―−–—:;]+/gu, '')
  return nothing.test(said.trim())
}
