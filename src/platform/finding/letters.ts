/**
 * Letters that mean the same to whoever searches, each as it is found. The same table stands in the database (`fold`), and a test
 * compares the two over all of them.
 */
const alike: Readonly<Record<string, string>> = {
  // Variants of characters, old ones and those of names, as they are written today.
  高: '髙',
  崎: '﨑嵜',
  柳: '栁桺',
  吉: '𠮷',
  斎: '斉齋齊',
  辺: '邉邊',
  浜: '濱濵',
  沢: '澤',
  広: '廣',
  国: '國',
  桜: '櫻',
  島: '嶋嶌',
  真: '眞',
  徳: '德',
  恵: '惠',
  栄: '榮',
  滝: '瀧',
  竜: '龍',
  静: '靜',
  学: '學',
  会: '會',
  実: '實',
  寿: '壽',
  万: '萬',
  与: '與',
  豊: '豐',
  関: '關',
  黒: '黑',
  増: '增',
  槙: '槇',
  桧: '檜',
  条: '條',
  弥: '彌',
  円: '圓',
  浅: '淺',
  淵: '渕渊',
  鴎: '鷗',
  桑: '桒',
  篭: '籠',
  薮: '藪籔',
  凛: '凜',
  曽: '曾',
  巌: '巖',
  剣: '劍',
  富: '冨',
  鉄: '鐵',
  渋: '澁',
  芦: '蘆',
  縄: '繩',
  穂: '穗',
  団: '團',
  医: '醫',
  芸: '藝',
  応: '應',
  経: '經',
  済: '濟',
  発: '發',
  気: '氣',
  為: '爲',
  塩: '鹽',
  図: '圖',
  体: '體',
  区: '區',
  県: '縣',
  号: '號',
  駅: '驛',
  台: '臺',
  湾: '灣',
  旧: '舊',
  宝: '寶',
  当: '當',
  読: '讀',
  売: '賣',
  変: '變',
  野: '埜',
  土: '圡',
  清: '淸',
  峰: '峯',
  館: '舘',
  祢: '禰',
  尭: '堯',
  亘: '亙',
  荘: '莊',
  頼: '賴',
  彦: '彥',
  郎: '郞',
  産: '產',
  青: '靑',
  晋: '晉',
  寛: '寬',
  恒: '恆',
  勲: '勳',
  // Letters that no decomposition takes apart.
  i: 'ı',
  o: 'øØ',
  d: 'đĐðÐ',
  l: 'łŁ',
  h: 'ħĦ',
  t: 'ŧŦ',
  æ: 'Æ',
  œ: 'Œ',
  þ: 'Þ',
  ß: 'ẞ',
  σ: 'ς',
  // Kana that are said alike, and small ones that are as often written large.
  ア: 'ァ',
  イ: 'ィヰ',
  ウ: 'ゥ',
  エ: 'ェヱ',
  オ: 'ォヲ',
  カ: 'ヵ',
  ケ: 'ヶ',
  ツ: 'ッ',
  ヤ: 'ャ',
  ユ: 'ュ',
  ヨ: 'ョ',
  ワ: 'ヮ',
  ジ: 'ヂ',
  ズ: 'ヅ',
}

/** What is not heard: spaces, marks between words and names, and the long vowel, which is written or left out. */
const unheard =
  '\t\n\v\f\r\u0085\u2028\u2029\u1680\u00ad!"$%&\'()*,-./:;<=>?[\\]^_`{|}~¡¿§¶·•«»‘’‚‛“”„‟‹›' +
  '‐‑‒–—―−ー゠・、。，．〃〈〉《》「」『』【】〔〕〖〗〘〙〚〛〜〰'

function letters(first: string, last: string): string[] {
  const [from = 0, to = 0] = [first.codePointAt(0), last.codePointAt(0)]
  return Array.from({ length: to - from + 1 }, (_, at) => String.fromCodePoint(from + at))
}

function moved(first: string, last: string, by: number): (readonly [string, string])[] {
  return letters(first, last).map((letter) => [letter, String.fromCodePoint((letter.codePointAt(0) ?? 0) + by)])
}

const ownForm = new Map(
  Object.entries(alike).flatMap(([form, others]) => [...others].map((one) => [one, form] as const)),
)

const moves = [
  ...moved('A', 'Z', 0x20),
  ...moved('Α', 'Ρ', 0x20),
  ...moved('Σ', 'Ω', 0x20),
  ...moved('А', 'Я', 0x20),
  ...moved('Ѐ', 'Џ', 0x50),
  ...moved('ぁ', 'ゖ', 0x60),
]

/** Letter by letter: small for capital, katakana for hiragana, the usual form for a variant; `''` for what is not heard. */
export const letterForms: ReadonlyMap<string, string> = new Map([
  ...moves.map(([letter, form]) => [letter, ownForm.get(form) ?? form] as const),
  ...ownForm,
  ...[...unheard].map((letter) => [letter, ''] as const),
])

/** What several letters are found as, in this order, after each letter by itself. */
export const spellings: readonly (readonly [written: string, found: string])[] = [
  ['ヴア', 'バ'],
  ['ヴイ', 'ビ'],
  ['ヴエ', 'ベ'],
  ['ヴオ', 'ボ'],
  ['ヴ', 'ブ'],
  ['ß', 'ss'],
  ['æ', 'ae'],
  ['œ', 'oe'],
  ['þ', 'th'],
]
