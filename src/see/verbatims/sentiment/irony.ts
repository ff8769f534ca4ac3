import { normal } from './sentences.ts'

const praising =
  /\b(great|thanks|thank you|wow|impressive|brilliant|perfect|bravo|congratulations|well done|wonderful|amazing|nice)\b|さすが|流石|素晴らし|すばらし|ありがとう|最高|おかげさま|お見事|立派/iu
const failing =
  /\b(outages?|errors?|crash\w*|break\w*|broken?|down|bugs?|fail\w*|downtime|lost)\b|障害|エラー|不具合|バグ|止ま|落ち[たてま]|故障|消え|フリーズ/iu
const again =
  /\b(again|another|yet another|every (single )?(day|time|morning|week)|\w+ times in|once more|just what)\b|また|毎[朝日回週]|たび|度目|回目/iu
const turnedOrMended =
  /\b(but|however|although|though|despite|fixed|fix|no|not|without|never|fewer|less|since)\b|n't|が[、,]|けど|けれど|しかし|ただ|でも|のに|ない|なく|なか|ませ|減|直|解決|改善/iu

/** Praise for what fails again and again is no praise, and no plain fault either: nobody is told that it is one of the two. */
export function isIronic(text: string): boolean {
  const said = normal(text)
  const rest = said.replaceAll(/さすが|流石/gu, '')
  return praising.test(said) && failing.test(said) && again.test(said) && !turnedOrMended.test(rest)
}
