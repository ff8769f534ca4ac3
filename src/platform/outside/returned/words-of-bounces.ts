import type { ReturnedKind } from './kinds.ts'

/** By what mail servers say in words. What says that it will come, or that they do not want it, is stronger than that nobody is there. */
const meanings: readonly (readonly [RegExp, ReturnedKind])[] = [
  [
    /(mailbox|quota|inbox|storage|disk space)[^.\n]{0,40}(full|exceed|over|insufficient)|over ?quota|quota (exceeded|violation)|(容量|サイズ)[^。\n]{0,20}(超|いっぱい|一杯|不足)|(メールボックス|受信箱|受信トレイ)[^。\n]{0,12}(いっぱい|一杯|満杯|満)/i,
    'full',
  ],
  [
    /\b(will (be )?retr|still (being )?retr|will (continue|keep) trying|try(ing)? again|no action is required|delivery (is |was |has been )?delayed|not yet been delivered)|再送を試み|引き続き(配信|送信)|配信が遅れ/i,
    'soft',
  ],
  [
    /spam|unsolicited|black ?list|block ?list|\bblocked\b|reputation|\bdmarc\b|\bspf\b|\bdkim\b|polic(y|ies)|rejected for|not accept(ed)? (mail|messages) from|access denied|relay(ing)? (access )?denied|sender (address )?rejected|受信拒否|受信を拒否|拒否設定|ドメイン指定|迷惑メール|なりすまし|ポリシー|フィルタ/i,
    'blocked',
  ],
  [
    /(user|recipient|mailbox|account|address)( name| address)?( is| was)? ?(unknown|not found|not exist|invalid|disabled|inactive|closed|suspended|terminated)|(unknown|no such|invalid|nonexistent|bad) (user|recipient|mailbox|address|account|local part|destination)|(does ?n[o']t|doesn’t) (exist|have an? (\S+ )?account)|couldn['’]t be found|could not be found|unrouteable address|no mailbox here|(domain|host)( name)? (not found|does not exist)|not a valid (recipient|user|mailbox)|(宛先|あて先|送信先|受信者|アドレス|ユーザー?|メールアドレス)[^。\n]{0,24}(存在しません|存在しない|見つかりません|見つからない|不明|間違|無効)|宛先不明/i,
    'hard',
  ],
  [
    /temporar|time(d)? ?out|greylist|gr[ae]y-list|rate limit|too many|try later|connection (refused|reset|lost)|unreachable|service (un|not )available|too (large|big)|size limit|exceeds? (the )?(maximum )?size|一時的|タイムアウト|混み合|しばらく|接続できません/i,
    'soft',
  ],
]

export function kindOfWords(text: string): ReturnedKind {
  const plain = text.normalize('NFKC')
  return meanings.find(([pattern]) => pattern.test(plain))?.[1] ?? 'unclear'
}
