import { any, not, type Patterns } from './pattern.ts'

/** What begins a sentence, or a question hung on one; “What don’t you like” is neither. */
const begins = '(?:^|[.?!,;:—]\\s*|\\b(?:so|but) )'
/** Praise that leads of whatever it is said. */
const praised =
  'great(?! (?:deal|many|majority|extent))|amazing|excellent|award-winning|wonderful|fantastic|world-class|outstanding'
/** Praise that describes as well: it leads where it is said of one's own. */
const described = 'popular|improved|friendly|easy-to-use|powerful|convenient'

const own = any('当社の', '弊社の', '私たちの', '本サービスの', 'この', 'その', 'こちらの', '新しい', '新しく')
const admired = any('人気の', '素晴らしい', 'すばらしい', '優れた', '充実した', '使いやすい', '便利な', 'お得な')
/** What is asked for openly is no praise: 便利な機能はどれ, 使いやすいか, 使いやすいと思う, 便利な点. */
const leftOpen = not(
  '.{0,2}か',
  '点',
  'ところ',
  '順',
  'と[思感]',
  `[^。]{0,10}${any('どれ', 'どの', 'どこ', '何', 'なに', 'いつ')}`,
)
const liked = any('お気に召', '気に入', '楽し')

/** Wording that says which answer is expected. */
export const leading: Patterns = {
  en: [
    new RegExp(`${begins}(?:don|wouldn|isn|aren|didn|doesn|won|haven|hasn)[’']t (?:you|it|they|we)\\b`, 'i'),
    /\b(?:do|would) you agree (?:that|with us)\b/i,
    /\bhow much (?:did|do|have) you (?:love|like|enjoy|benefit)/i,
    new RegExp(`\\b(?:our|the|this) (?:new )?(?:${praised})\\b`, 'i'),
    new RegExp(`\\bour (?:new )?(?:${described})\\b`, 'i'),
    new RegExp(`${begins}of course\\b|\\bof course,`, 'i'),
    /\b(?:as you know|surely|obviously|like most (?:of our )?customers)\b/i,
  ],
  ja: [
    new RegExp(any('と思いませんか', 'と感じませんか', 'ではありませんか', 'ですよね', 'ますよね', 'に違いありません')),
    /(?:ご|大)好評/,
    new RegExp(`${own}${admired}${leftOpen}`),
    new RegExp(`${admired}${leftOpen}[^。、？?]{1,12}[はを][^。？?]{0,6}${any('いかが', 'どう')}`),
    new RegExp(any('ご存じのとおり', 'ご存知の通り', '言うまでもなく', 'もちろん')),
    new RegExp(
      `多くのお客様${any('に', 'が', 'から')}[^。]{0,8}${any('好評', '満足', '支持', '喜', '選ば', '評価', '愛')}`,
    ),
    new RegExp(`どれ${any('ほど', 'だけ', 'くらい')}${liked}`),
  ],
}
