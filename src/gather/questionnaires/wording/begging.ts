import { any, not, type Patterns } from './pattern.ts'

/** What may follow a number that is a score; a number before any other word counts something: 10 features, ten short questions. */
const onward = any(
  'helps?',
  'would',
  'keeps?',
  'matters?',
  'makes?',
  'supports?',
  'means',
  'counts?',
  'from',
  'out',
  'or',
  'on',
  'for',
  'please',
  'if',
  'because',
  'is',
  'as',
)
/** A number that ends a range or is one of a series is no wish: 0 to 10, question 9. */
const number = `(?<!(?:\\b(?:to|of|and|question|step|version|top)|[-–—/~]) ?)(?:10|ten|nine|9)(?:(?: or |/)(?:10|ten))?(?![-–%:]\\w?|\\d| (?!${onward}\\b)[a-z])`
const top = `(?:${number}|(?:5|five)[ -]stars?|top (?:score|marks?|rating)|full marks|perfect (?:score|10|ten)|high(?:est)? (?:score|rating|marks?))`
const wish = any(
  'hope',
  'hoping',
  'looking',
  'aim',
  'aiming',
  'ask',
  'asking',
  'earn',
  'earned',
  'deserve',
  'would (?:love|like|appreciate)',
  "we[’']d (?:love|like|appreciate)",
)
const full = `(?<![0-9０-９]|から|[〜～~−-])${any('10', '１０', '十', '9', '９')}`
const points = `(?:点${not('満点', '中')})`
const praise = any(
  '満点',
  '最高点',
  '最高評価',
  '高い?評価',
  '高得点',
  '(?:高い|良い|よい)点数',
  '良い評価',
  'よい評価',
  '[5５五]つ星',
  '星[5５五]つ?',
)
/** What was given already is told, not asked for. */
const given = not('いた', 'いてい', 'いてお')
const begs = any('お?付け', 'お?つけ', 'お?入れ', 'お?選', 'お?願い', 'くださ', `いただ${given}`, `頂${given}`, '期待')
const depends = any('励み', '助かり', '評価が上が', '評価に響', '評価に影響')

/** A wish for a good answer: what it is given for is no longer the customer's mind. */
export const begging: Patterns = {
  en: [
    new RegExp(
      `\\b(?:give|giving|rate|score|leave|award)\\s+(?:us|me|our \\w+)\\s+(?:with\\s+)?(?:an? |the )?${top}\\b`,
      'i',
    ),
    new RegExp(`\\b${top}\\b[^.?!]{0,40}\\b(?:helps?|would help|keeps?|matters?|makes? our|supports?)\\b`, 'i'),
    new RegExp(`\\b${top}\\b[^.?!]{0,20}\\bmeans (?:a lot|the world|everything|so much)\\b`, 'i'),
    new RegExp(`\\b${wish}\\b[^.?!]{0,25}\\b${top}\\b`, 'i'),
    new RegExp(`\\bhelp (?:us|me|our \\w+)\\b[^.?!]{0,25}\\b${top}\\b`, 'i'),
    new RegExp(`\\bonly\\b[^.?!]{0,15}\\b(?:${top}|(?:9|10|nine|ten)s)\\b[^.?!]{0,15}\\bcounts?\\b`, 'i'),
    /\banything (?:less|lower|below)\b[^.?!]{0,20}\b(?:9|10|nine|ten)\b/i,
    /\b(?:bonus(?:es)?|pay|jobs?|salary|salaries)\b[^.?!]{0,15}\b(?:depends?|hangs?|rests?|tied|linked|based)\b[^.?!]{0,20}\b(?:scores?|ratings?|answers?)\b/i,
  ],
  ja: [
    new RegExp(`${full}${points}?${any('の?評価', '以上')}?\\s*を\\s*${begs}`),
    new RegExp(`${praise}\\s*を?\\s*${begs}`),
    new RegExp(`${any(full + any(points, '(?=[をが])'), praise)}[^。]{0,16}${depends}`),
  ],
}
