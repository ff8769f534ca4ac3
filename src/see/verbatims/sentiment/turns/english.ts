const isNot = /^(?:not|never|no|nobody|nothing|none|hardly|without|cannot|still|unable|un\w+)$|n't$/u
const wishes = new Set(
  'please should must need needs needed hope wish want wants wanted will would could can cannot promise promised try tried trying fail failed fails unable'.split(
    ' ',
  ),
)
const helps = new Set('help helps helped us able'.split(' '))

/** “Please fix the crashes”, “never fixed the bug”: whether what stands before the end of a trouble says that it has not come. */
export function isOnlyWished(before: readonly string[]): boolean {
  return !before.some((word) => helps.has(word)) && before.some((word) => isNot.test(word) || wishes.has(word))
}

const over =
  /^((?:[a-z']+ ){0,4}?)(?:(?:fixed|solved|resolved|gone|disappeared|vanished|eliminated|addressed|sorted|corrected|cured|ceased|over)\b|went away\b|cleared up\b|stopped(?! [a-z])|stopped (?=since|after|now|when|completely|entirely|altogether|with)|no longer (?:appears?|occurs?|happens?|shows?|exists?|comes?)\b)/u

/** “The issue was resolved”: the words after a trouble say that it is over. */
export function isOverAfter(after: string): boolean {
  const match = over.exec(after)
  return match !== null && !(match[1] ?? '').split(' ').some((word) => isNot.test(word) || wishes.has(word))
}

const more = /^(?:better|worse|\w{2,}er)$/u

/** “Could not be simpler”, “never been happier”: a denied comparison says that nothing is more so. */
export function isUnsurpassed(said: string, word: string): boolean {
  return (
    more.test(word) &&
    (/\bcould(?:n't| not| hardly| never)(?: possibly)?(?: have been| be| get)?( any)?$/u.test(said) ||
      /\bnever (?:been|felt|seen|had|used)(?: an?)?$/u.test(said))
  )
}

/** “Can’t recommend it enough”: no praise would be too much. */
export function isNeverEnough(said: string, word: string, after: string): boolean {
  const canNot = /\b(?:can't|cannot|can not|couldn't|could not)\b/u.test(said)
  return canNot && /^(?:recommend|thank|thank you|praise|commend|appreciate)$/u.test(word) && /\benough\b/u.test(after)
}

/** “Would be lost without it”: what would go wrong if we were not there. */
export function isAgainstFact(text: string): boolean {
  return (
    /\bwithout (?:you|your|it|this|them|their|the (?:team|support|tool|app))\b/u.test(text) &&
    /\b(?:would|could|might)(?:n't|'ve| not)?\b/u.test(text)
  )
}

const would = /(?:\bwould|'d)(?: (?:really|also|all|have|very|much|rather))*$/u
const wouldLike =
  /(?:\bwould|'d)(?: (?:really|also|all|have|very|much|rather))* (?:like|love|appreciate|enjoy|welcome|prefer)d?\b/u

/** “I’d like”, “would have liked”, “would love”: it is wished for, not there. */
export function isLonged(said: string, word: string): boolean {
  if (/^(?:like|love|appreciate|enjoy|welcome)d?$/u.test(word)) return would.test(said)
  return !/^(?:thank|recommend|praise)/u.test(word) && wouldLike.test(said)
}

const another = String.raw`\b(?:competitors?(?: \w+)?|other (?:\w+ )?\w+|the (?:old|older|previous|former|last)(?: \w+)?)`
const compared = new RegExp(
  String.raw`${another} (?:is|are|was|were|had|looked|felt|works?|worked|does it|did it)(?: \w+){0,2}? (?:more \w+|better|(?!(?:never|ever|over|rather|either|other|after|under)\b)\w{2,}er)\b`,
  'u',
)

/** “The old version was better” praises another: where in the text that is said; null where nothing is. */
export function anotherIn(text: string): { readonly from: number; readonly until: number } | null {
  const match = compared.exec(text)
  if (match !== null) return { from: match.index, until: match.index + match[0].length }
  const before = /\b(?:was|were|worked) (?:\w+ ){0,2}?\w+ (?:before|in the past)\b/u.exec(text)
  return before === null ? null : { from: before.index, until: before.index + before[0].length }
}

/** Whoever asks pardon for their own delay finds no fault. */
export function isApology(text: string): boolean {
  return /^\W*(?:(?:i am|i'm|we are|my|our|please accept my) )?(?:so |very |sincere )?(?:sorry|apolog\w+) (?:for|about)\b/u.test(
    text,
  )
}
