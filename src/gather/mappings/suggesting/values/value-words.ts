/** Whether somebody may be written to. In a column of that kind a plain no is a refusal. */
const agreement = {
  given:
    'given | yes | y | true | t | 1 | on | ok | opt-in | opt in | optin | opted in | subscribed | allowed | agreed | consented | granted | accepted | confirmed | はい | 可 | 可能 | 許可 | 許諾 | 希望 | 希望する | 同意 | 同意する | 同意あり | 同意済 | 同意済み | 配信可 | 配信中 | 配信する | 配信希望 | 受信する | 受け取る | 承諾 | あり | 有 | 有り | ○ | 〇 | ◯ | ✓ | 登録 | 登録中 | 購読中 | オプトイン',
  withdrawn:
    'withdrawn | no | n | false | f | 0 | off | ng | opt-out | opt out | optout | opted out | unsubscribed | refused | declined | denied | いいえ | 不可 | 拒否 | 希望しない | 配信希望しない | 不要 | 同意しない | 撤回 | 同意撤回 | 配信不可 | 配信停止 | 停止 | 停止中 | 配信しない | 配信拒否 | 受信しない | 受信拒否 | 受け取らない | × | ✕ | 解除 | 購読解除 | 登録解除 | オプトアウト | 禁止',
  open: 'open | unknown | pending | not asked | unconfirmed | 未確認 | 未回答 | 未取得 | 確認中 | 不明 | 未定 | 未設定',
} as const

/** What files say where a field has choices, in both languages. What is not here is left open. */
export const valueWords: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  stage: {
    prospect:
      'prospect | prospects | prospective | lead | leads | opportunity | subscriber | marketingqualifiedlead | marketing qualified lead | salesqualifiedlead | sales qualified lead | mql | sql | prospecting | in negotiation | 見込み | 見込 | 見込み客 | 見込客 | 見込顧客 | 商談中 | 商談 | リード | 提案中 | 検討中 | 未契約 | 見込顧客 | 潜在顧客 | 潜在 | 新規見込み | 商談化 | 見積中 | 見積提出 | 契約前 | 申込前 | potential | potential customer | qualified | new lead | open opportunity | proposal | negotiation | interessent | prospecto | cliente potencial',
    trial:
      'trial | trialing | trialling | in trial | on trial | free trial | poc | pilot | トライアル | トライアル中 | 試用 | 試用中 | 体験 | 体験中 | 無料体験 | お試し | 無料トライアル | お試し中 | お試し期間 | 無料体験中 | 無料トライアル中 | 無料期間 | 試用期間 | 試用期間中 | 体験利用 | evaluation | evaluating | in evaluation | trial active | testphase | essai | prueba',
    onboarding:
      'onboarding | implementing | implementation | in implementation | implementing now | setup | in setup | kickoff | go-live pending | 導入中 | 導入準備中 | 初期設定中 | 構築中 | 導入 | 導入支援中 | オンボーディング | オンボーディング中 | 立ち上げ中 | 準備中',
    active:
      'active | past_due | past due | customer | customers | current | current customer | existing customer | client | live | subscribed | paying | paid | stayed | evangelist | in use | 利用中 | ご利用中 | 契約中 | ご契約中 | 稼働 | 稼働中 | 稼動中 | 有効 | 継続 | 継続中 | アクティブ | 取引中 | 本契約 | 顧客 | 既存 | 既存顧客 | 導入済 | 導入済み | 契約更新中 | 契約更新手続中 | 契約更新手続き中 | 更新手続中 | 更新手続き中 | 更新済 | 更新済み | 契約更新済 | 契約継続 | 契約継続中 | 継続利用 | 継続利用中 | 有料 | 有料契約 | 有料会員 | 本利用 | 現役 | 会員 | 入会中 | 在籍 | 運用中 | サービス中 | サービス提供中 | 有効契約 | renewing | renewed | in renewal | renewal in progress | active customer | paying customer | under contract | in contract | enabled | in service | won | closed won | closed-won | aktiv | laufend | actif | activo | activa',
    leaving:
      'leaving | notice given | in notice | cancelling | canceling | pending cancellation | cancellation requested | scheduled to cancel | will cancel | churning | 解約予定 | 解約申入れ | 解約申し入れ | 解約申込 | 解約申請中 | 解約申出 | 解約手続き中 | 解約手続中 | 退会予定 | 退会申請中 | 終了予定 | 解約申出中 | 解約申し出 | 解約申し出中 | 解約申出あり | 解約申出済 | 解約申出済み | 解約申入れ中 | 解約申し入れ中 | 解約申入 | 解約申込中 | 解約申込済み | 解約申請 | 解約申請済み | 解約手続 | 解約手続き | 解約受付 | 解約受付中 | 解約受付済み | 解約予告 | 解約予告中 | 解約通知 | 解約通知済み | 解約待ち | 退会申請 | 退会申請済み | 退会手続中 | 退会手続き中 | 退会申出 | 退会申出中 | 退会申し出 | 更新停止 | 更新しない | 契約終了予定 | 利用終了予定 | 非更新 | notice | notice period | under notice | gave notice | on notice | cancelling soon | pending cancel | cancel pending | cancellation pending | cancel at period end | cancel requested | set to cancel | non-renewing | non renewing | not renewing | will not renew | leaving soon | offboarding | pending churn | gekündigt zum | in kündigung | en cours de résiliation | baja solicitada',
    left: 'left | churned | churn | former customer | former | ex-customer | ex customer | past customer | lost | lost customer | closed lost | closed-lost | cancelled | canceled | terminated | expired | 解約 | 解約済 | 解約済み | 解約完了 | 退会 | 退会済 | 退会済み | 契約終了 | 終了 | 失注 | 離反 | 離脱 | 元顧客 | 過去顧客 | 取引終了 | 契約解除 | 契約終了済み | 契約満了 | 満了 | 利用終了 | 離脱済み | 離反済み | 退会者 | 失効 | 解除 | 解約者 | 解約顧客 | 離反顧客 | 元お客様 | ended | previous customer | left us | deactivated | closed account | unsubscribed | quit | gone | discontinued | gekündigt | beendet | ehemalig | ehemaliger kunde | résilié | résiliée | ancien client | baja | cancelado | cancelada | terminado',
  },
  status: {
    open: 'open | new | in progress | in-progress | working | assigned | reopened | escalated | 未対応 | 新規 | 対応中 | 未完了 | 着手中 | 調査中 | 受付 | 受付済 | 受付済み | 再オープン | 未着手 | 処理中',
    waiting:
      'waiting | pending | on hold | on-hold | hold | waiting on customer | waiting for customer | awaiting reply | awaiting customer | 保留 | 保留中 | 回答待ち | 返答待ち | 返信待ち | 先方確認待ち | 確認待ち | 顧客確認中 | お客様回答待ち',
    closed:
      'closed | resolved | solved | done | complete | completed | fixed | 完了 | 対応済 | 対応済み | 対応完了 | 解決 | 解決済 | 解決済み | クローズ | クローズ済み | 終了',
  },
  priority: {
    low: 'low | minor | p4 | p5 | lowest | trivial | 低 | 低い | 小',
    medium: 'medium | normal | moderate | p3 | standard | 中 | 普通 | 通常 | 標準',
    high: 'high | major | p2 | important | 高 | 高い | 大 | 重要',
    urgent: 'urgent | critical | blocker | p1 | highest | emergency | 緊急 | 至急 | 最優先 | 最高',
  },
  period: {
    month:
      'month | monthly | per month | m | month-to-month | 月 | 月次 | 月額 | 月払い | 月払 | 毎月 | 月契約 | 月ごと | 月毎',
    quarter: 'quarter | quarterly | per quarter | q | 四半期 | 四半期払い | 四半期払 | 四半期ごと | 3か月 | 3ヶ月',
    'half-year':
      'half-year | half year | half-yearly | half yearly | semi-annual | semiannual | semi-annually | semiannually | biannual | biannually | twice a year | 半年 | 半期 | 半年払い | 半年払 | 半期払い | 半期払 | 半年ごと | 半年毎 | 半年一括 | 半年契約 | halbjährlich | semestriel | semestral',
    'two-years':
      'two-years | two years | two-year | two year | biennial | biennially | every two years | every other year | 2年ごと | 2年毎 | 2年一括 | 2年払い | 2年契約 | 二年 | 二年契約 | 二年一括 | 隔年',
    year: 'year | yearly | annual | annually | per year | y | 12 months | 年 | 年次 | 年額 | 年払い | 年払 | 毎年 | 年契約 | 年間 | 年一括 | 年一括払い | 一年契約',
  },
  kind: {
    company: 'company | business | corporate | organization | organisation | enterprise | 法人 | 会社 | 企業 | 団体',
    household: 'household | family | 世帯 | 家庭',
    person: 'person | individual | consumer | personal | 個人',
    subscription:
      'subscription | active | past_due | past due | canceled | cancelled | ended | expired | unpaid | paused | incomplete | incomplete_expired | recurring | サブスクリプション | 定期 | 定期契約 | 継続',
    usage: 'usage | metered | usage-based | pay as you go | 従量 | 従量課金 | 従量契約',
    trial: 'trial | trialing | free trial | 試用 | トライアル',
    service: 'service | services | professional services | サービス | 保守 | 役務',
  },
  content_kind: {
    support:
      'support | faq | help | how-to | how to | guide | manual | user guide | knowledge base | サポート | ヘルプ | よくある質問 | 使い方 | ご利用ガイド | 利用ガイド | マニュアル | 取扱説明書 | 操作説明 | サポートコンテンツ',
    product:
      'product | products | product page | feature | features | landing page | lp | 商品 | 商品紹介 | 製品 | 製品紹介 | サービス紹介 | 機能 | 機能紹介 | 特徴 | 商品ページ | 製品ページ | 商品紹介コンテンツ',
    video:
      'video | videos | movie | youtube | webinar | tutorial video | 動画 | ビデオ | ムービー | ウェビナー | 動画コンテンツ',
    social:
      'social | social media | sns | x | twitter | instagram | facebook | line | tiktok | sns投稿 | snsコンテンツ | ソーシャル | 公式sns',
    other:
      'other | others | misc | miscellaneous | article | blog | column | case study | white paper | その他 | 記事 | ブログ | コラム | 事例 | 導入事例 | 資料 | ホワイトペーパー | お知らせ',
  },
  content_language: {
    japanese: 'ja | jp | jpn | ja-jp | ja_jp | japanese | 日本語 | 日 | 日文 | 和文',
    english: 'en | eng | en-us | en_us | en-gb | en_gb | english | 英語 | 英 | 英文',
    other:
      'other | zh | zh-cn | zh-tw | ko | fr | de | es | pt | chinese | korean | french | german | spanish | 中国語 | 韓国語 | その他',
  },
  request_state: {
    heard: 'heard | new | open | submitted | received | inbox | 受付 | 受付済 | 受付済み | 新規 | 未対応 | 未検討',
    considered: 'considered | considering | under review | in review | discovery | 検討中 | 検討 | 調査中 | 確認中',
    planned: 'planned | accepted | in progress | in development | building | 対応予定 | 予定 | 採用 | 開発中 | 対応中',
    released:
      'released | shipped | done | completed | delivered | live | 提供済 | 提供済み | リリース済み | 対応済み | 完了',
    declined:
      "declined | rejected | won't do | wont do | not planned | closed | 見送り | 却下 | 不採用 | 対応しない | 対応不可",
  },
  email_marketing: agreement,
  marketing: agreement,
  phone_marketing: agreement,
  sms_marketing: agreement,
  line_marketing: agreement,
  post_marketing: agreement,
  csat: {
    5: 'very satisfied | extremely satisfied | excellent | とても満足 | 大変満足 | 非常に満足 | たいへん満足 | 大満足 | 満足している',
    4: 'satisfied | somewhat satisfied | good | 満足 | やや満足 | まあ満足 | ほぼ満足 | どちらかといえば満足',
    3: 'neutral | neither | neither satisfied nor dissatisfied | fair | average | どちらでもない | どちらともいえない | どちらとも言えない | 普通 | ふつう',
    2: 'dissatisfied | somewhat dissatisfied | unsatisfied | poor | 不満 | やや不満 | どちらかといえば不満',
    1: 'very dissatisfied | extremely dissatisfied | very poor | とても不満 | 大変不満 | 非常に不満 | たいへん不満 | 大いに不満',
  },
}

/** Words that say that nobody of ours looks after a customer. */
export const nobody =
  'no owner | unassigned | not assigned | nobody | 担当なし | 担当者なし | 未定 | 担当未定 | 未割当 | 未割り当て | 未設定'
