const attributive =
  '(?:さ|い|な|的な|の|る|た|う|かった|だった|った|っている|っていた|する|した|している|していた|ている|ていた|できる|できた|になる|になった|すぎる|(?:乗り換え|移|替え|変え)る|(?:い|だ|た|な)?と(?:感じ|思)(?:る|た|う|った|える|われる)|[をがは](?:感じ|覚え|起き|出|発生し|起こっ)(?:る|た)|に(?:感じ|思)(?:る|た|う|った))?'
const thing = '(?:ところ|とこ|こと|もの|つもり|わけ|手続き|やり取り|問い合わせ|引き継ぎ|[一-龠々ァ-ヶーa-zA-Z]{1,6})'
const topic = '(?:など|等|とか|に?は|が|も|を)*'
const ever =
  '(?:、|特に|とくに|何も|なにも|何ひとつ|ひとつも|一つも|一度も|いちども|一切|今まで|これまで|今のところ|全く|まったく|全然|あまり|ほとんど|もう)*'
const isNot =
  '(?:な(?:い|く(?!は)|し|かっ)|無(?:い|く|し|か)|ありませ|ございませ|見当た(?:ら|りませ)|見つか(?:ら|りませ)|見つけられ|感じ(?:な|ませ|られな|られませ)|思いつ(?:か|きませ)|いら(?:な|ず)|いりませ|不要|無用|必要[はがも]?(?:な|ありませ)|ゼロ)'
const noSuchThing = new RegExp(`^${attributive}${thing}${topic}${ever}${isNot}`, 'u')
const superlative = /(?:これ|それ|この|その)(?:ほど|くらい|ぐらい|以上)(?:に|の)?$/u

/** 分かりにくいところはない: the thing that would be so is not there. After これほど it is the best or the worst of its kind. */
export function isOfNothing(word: string, before: string, after: string): boolean {
  return (!/[くてで]$/u.test(word) || after.startsWith('い')) && !isSuperlative(before) && noSuchThing.test(after)
}

export function isSuperlative(before: string): boolean {
  return superlative.test(before)
}

const already =
  '(?:さ|[いな](?:点|ところ|部分))?(?:は|が|を|も|の|など|に|すぐに?|全て|すべて|未然に|完全に|無事に?|きちんと|早く|素早く|だいぶ|かなり|大幅に)*'
const over = new RegExp(
  `^(${already})((?:解決|解消|改善|克服|なくな|無くな|消え|防げ|防ぐ|防い|防止|直り|直っ|直し|緩和|回避|低減|軽減|省け|短くな|軽くな|減[っりら少]|収ま|治ま|杞憂|無用|せずに済|しなくて済))([^、。,.!?]{0,14})`,
  'u',
)

/** 不具合が直った: where in the text begins what says that the trouble is over, and what follows it; null where nothing does. */
export function overAfter(after: string): { readonly at: number; readonly rest: string } | null {
  const match = over.exec(after)
  return match === null ? null : { at: match[1]?.length ?? 0, rest: match[3] ?? '' }
}

const excused =
  /^[ぁ-ん]{0,8}?(?:すみませ|すいませ|済みませ|申し訳|ごめんな|失礼し|かまいませ|構いませ|かまわな|構わな)/u
const inNeed = /^った(?:ら|とき|時|際|場合)/u
const withoutThis =
  /(?:これ|この[一-龠々ァ-ヶーa-zA-Z]{1,10})(?:が(?:な|無)(?:いと|ければ|くなると|くては|かったら)|(?:なし|無し)(?:では|だと))$/u

/** A fault that the writer asks pardon for, or does not mind, or of which it only says what to do then. */
export function isExcused(word: string, after: string): boolean {
  return excused.test(after) || /^[^。]{0,14}杞憂/u.test(after) || (word === '困' && inNeed.test(after))
}

/** これがないと困る praises what must not be missing. */
export function isMissed(word: string, before: string): boolean {
  return /^(?:困|不便|厳し|つら)/u.test(word) && withoutThis.test(before)
}

const another =
  /(?:他社|他の|ほかの|別の|競合|(?<![名目])前|以前|旧|昔|従来)[^、。よ]{0,10}?(?:方|ほう)が(?:、|ずっと|もっと|まだ|断然)?$/u

/** 前の方が良かった praises another. */
export function isOfAnother(before: string): boolean {
  return another.test(before)
}

const supposed =
  /(?:れば|たら|なら|(?:[あきれなえしい]る|だ|い|です|ます)と)[、,]?(?:とても|大変|もっと|より|一番|さらに|なお|すごく|かなり)?$/u
const hoped =
  /^[^。、]{0,8}?(?:と|ば|たら)、?(?:もっと|より|大変|とても)?(?:嬉し|うれし|助か|ありがた|有難|良い|よい|いい)/u
const happened = /^[ぁ-ん]{0,4}?(?:でし)?た/u

/** 通知があれば安心です and 速いと嬉しい wish for it; what was so (使ってみたら便利だった), is so by use (慣れれば簡単), or has this tool is none. */
export function isSupposed(before: string, after: string): boolean {
  if (hoped.test(after)) return true
  return (
    supposed.test(before) &&
    !happened.test(after) &&
    !/慣れ(?:れば|たら|ると)|(?:この|これ)[^、。]{0,12}$/u.test(before)
  )
}
