import { normal } from '../sentiment/sentences.ts'

const nothing = new RegExp(
  `^(?:(?:今(?:の)?(?:ところ|は|回は?)|現状|現在|現時点(?:で)?は?|とく(?:に)?|特(?:に|段)?|何も|なにも|別に|要望は?|意見は?|感想は?|コメントは?|該当|記入|回答|特記事項は?|はい|いいえ)*(?:は|も|、)*(?:な(?:し|い)(?:です)?|無(?:し|い)(?:です)?|ありません(?:でした)?|ございません(?:でした)?|なしです|思いつかない|思いつきません|特に|とくに|わからない|わかりません|分からない|分かりません|同上|以上(?:です|になります)?|無回答|未回答|未記入|空欄|ー+|無|空白)` +
    `|n ?[/.]? ?a|nil|null|blank|(?:none|no(?: (?:further|other|more|additional))?(?: (?:comments?|answers?|opinions?|idea|thanks?|response|suggestions?|feedback))?|nothing(?: (?:else|more|special|in particular|to (?:say|add|report)|really|comes to mind))*)(?: (?:at this time|at this point|at the moment|at present|for now|right now|currently|yet))?|not answered|left blank|not applicable|nope|no+|yes|same(?: as above)?|ditto|test|テスト|x+|so far nothing|idk|i don't know|don't know|skip)?$`,
  'u',
)

/** Nobody says in more letters that there is nothing to say; what is longer is not looked at more closely. */
const most = 200
const marks = String.raw`[\s。.,!！?？…・*_~()（）「」"'\-‐-―ー−–—:;]`
const onlyMarks = new RegExp(`^${marks}*$`, 'u')
const marksAround = new RegExp(`^${marks}+|${marks}+$`, 'gu')

/** Whether somebody wrote no more than that there is nothing to say, or only marks: 特になし, n/a, “-”. Linear in the length of the text. */
export function isNothing(text: string): boolean {
  if (text.length > most) return onlyMarks.test(text)
  return nothing.test(normal(text).toLowerCase().replaceAll(marksAround, ''))
}
