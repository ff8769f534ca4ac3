/** Words that are no topic: they help to say it, or say when, how much or that somebody finds so. */
const japanese = `
  こと もの ところ とき ため よう ほう それ これ あれ どれ ここ そこ あそこ どこ 何 何か 誰 私 自分 自分達 我々 皆 皆様 皆さん 方 人 人達 人々 者 物 事 時 日 年 月 週 分 秒 回 度 点 面 前 後
  中 上 下 内 外 間 側 他 等 的 性 化 感 気 目 手 今 今回 今日 今年 今後 今月 今週 昨日 昨年 去年 先日 先月 先週 明日 来年 来月 毎日 毎回 毎月 毎年 毎週 毎朝 最近 現在 以前 以降 以上 以下 以外 以内 当時
  当日 一度 二度 何度 一番 一部 一切 一緒 一方 一般 全部 全体 全員 全て 全然 全く 本当 非常 大変 特 特別 色々 様々 少々 多少 結構 普通 必要 可能 場合 状態 状況 感じ 気持 結果 理由 原因 意味 部分 程度 自体 途中
  最初 最後 最終 最高 最低 最悪 毎度 時々 時折 先 次 次回 前回 初 初回 初めて 第一 第二 程 位 頃 際 為 様 件 個 名 枚 台 社 円 割 倍 半分 数 多数 少数 複数 利用 使用 存在 実施 対応可能 ありがとう よろしく
  弊社 当社 御社 貴社 我が社 会社 特に 思い 為替 実際 正直 個人的 基本 基本的 全般 全体的 場所 何時 何処 如何 無 有 可 不可 良 悪 大 小 高 低 新 旧 少 多 同 別 各 毎 約 計 番 本 冊 匹 歳 才 階 号 線
  サービス感 すべて いろいろ みんな たくさん いつ なに さん ちゃん くん 様子 気分 内容 期待 満足 不満 満足度 要望 意見 感想 改善 希望 検討 予定 確認 問題 三人 二人 一人 何人 家族連 時間 手放 役 参考 変更 導入 依頼 一回目 二回目 三回目 出力可 満喫 堪能 来訪 訪問 感謝`
const english = `
  a an the and or but if then than so as at by for from in into of off on onto out over to up down with without within about above across after against along among around before behind below between beyond during except
  i me my mine we us our ours you your yours he him his she her hers it its they them their theirs who whom whose which what when where why how this that these those there here
  am is are was were be been being have has had having do does did doing done will would shall should can could may might must ought need needs needed want wants wanted get gets got getting gotten go goes going went gone come comes came coming
  make makes made making take takes took taken taking give gives gave given giving put let keep keeps kept say says said tell told know knows knew known think thinks thought see sees saw seen look looks looked looking seem seems feel feels felt find finds found
  use uses used using try tries tried trying work works worked working thing things something anything everything nothing someone anyone everyone nobody one ones two three four five six seven eight nine ten first second last next
  not no nor never none neither either both all any some many much more most few fewer less least other another such own same each every only just even still also too very really quite rather pretty almost already yet again ever always often sometimes usually
  now today yesterday tomorrow soon later ago since until while because although though however whether once twice time times day days week weeks month months year years hour hours minute minutes
  please thank thanks hello hi dear sir madam ok okay yes yeah well lot lots bit way kind sort etc via per like likes back away far long short big small new old able don't doesn't didn't isn't aren't wasn't weren't won't can't cannot couldn't wouldn't shouldn't haven't hasn't hadn't i'm i've i'd i'll we're we've we'd we'll you're it's that's there's they're
  add adds added help helps helped ask asks asked wish hope start started stop stopped show shows happen happened nbsp us would-be overall simply actually maybe perhaps instead yourself itself themselves person people company sure wow live full penny friend run runs running buy bought save saves saved answer answers answered promise promises promised believe understand mean means meant change changes changed think thinking call called faster slower`

/** These say when or how: they are no part of the noun that follows. */
export const adverbs: ReadonlySet<string> = new Set(
  `今回 今日 今年 今後 今月 今週 昨日 昨年 去年 先日 先月 先週 明日 来年 来月 毎日 毎回 毎月 毎年 毎週 毎朝 毎晩 最近 現在 以前 一度 二度 何度 三度 一番 一部 一切 一緒 全部 全員 全て 全然
  本当 非常 大変 特別 結局 突然 当然 普段 通常 最初 最後 実際 正直 途中 随時 常時 即座 若干 一応 折角 大体 大抵 相変 無事 数回 数日 数年 何故 久々 今 毎 各 約 計 第`
    .split(/\s+/u)
    .filter((word) => word !== ''),
)

export const stopWords: ReadonlySet<string> = new Set(
  `${japanese} ${english} ${[...adverbs].join(' ')}`.split(/\s+/u).filter((word) => word !== ''),
)

/** Nouns that end in kana, which would else be taken for a verb. */
export const kanaNouns: readonly string[] = `
  問い合わせ お問い合わせ 問合せ 手続き 使い方 使い勝手 見積もり 見積り 読み込み 取り込み 書き出し 引き継ぎ 打ち合わせ 支払い お支払い 払い戻し 受け取り 申し込み 申込み 呼び出し 切り替え 並べ替え 絞り込み 書き込み
  品揃え 品ぞろえ 乗り換え 待ち時間 値上げ 値下げ 立ち上げ 取り扱い 取り組み 振り込み 引き落とし 売り場 買い物 お土産 お店 お風呂 お手洗い お金 ごはん ご飯 お茶 お菓子 お湯 お寺 お城 食べ物 飲み物 乗り物 受け付け 貸し出し 締め切り 締切り
  書き方 見方 考え方 やり方 二重入力 手戻り 漏れ 抜け 遅れ 困りごと 暮らし 香り 眺め 彩り 賑わい にぎわい もてなし おもてなし トイレ そば うどん おにぎり`
  .split(/\s+/u)
  .filter((word) => word !== '')
