const thanks = `(?:many |kind )?thank(?:s| ?you)(?: (?:so|very) much| a lot)?(?: again| in advance| and (?:kind|best) regards)?`
const occasion = `(?: for (?:your|the) (?:e-?mail|mail|message|reply|response|answer|time|attention|understanding|patience))?`
const greeting = `(?:いつも|平素(?:より|は)?|日頃(?:より)?|毎度)?、?(?:大変)?(?:お世話にな(?:り|って(?:い|お)り)(?:まして|ます)?|ご(?:連絡|返信|返事|回答|案内|確認|対応))?(?:を|の程)?(?:いただき|頂き|くださり|下さり)?(?:まして)?、?(?:誠に|どうも)?`
const gratitude = `(?:(?:ありがとう|有難う|有り難う)(?:ございま(?:す|した))?|感謝(?:申し上げます|いたします|致します|しております))`

const courtesies = [
  new RegExp(String.raw`^\W*${thanks}${occasion}(?:,? ?\p{L}+)?\W*$`, 'iu'),
  /\b(?:with )?(?:kind|best|warm)(?:est)? (?:regards|wishes)\b.*$|\b(?:all the best|best|sincerely)(?:, ?\p{L}+)?\W*$/iu,
  /(?<=^(?:please|kindly|could you|can you)\b.*)\bthank(?:s| you)\W*$/iu,
  new RegExp(`^${greeting}${gratitude}(?:[。.!、,\\s]|$)`, 'u'),
  new RegExp(`(?:よろしく|宜しく)お願い[^。]{0,12}${gratitude}`, 'u'),
]

/**
 * The sentences of a text without the forms by which people begin and end a letter, each as long as it was; where it says nothing else,
 * thanks are what it says.
 */
export function withoutCourtesy(sentences: readonly string[]): readonly string[] {
  const left = sentences.map((sentence) =>
    courtesies.reduce((text, form) => text.replace(form, (said) => '・'.repeat(said.length)), sentence),
  )
  return left.some((sentence) => /\p{L}/u.test(sentence)) ? left : sentences
}
