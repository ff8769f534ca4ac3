/** What waits on a Monday besides the list of customers: open cases, and what came in through a form. */
export const cases = [
  '受付日時,会社名,件名,ステータス',
  '2026/11/20 10:12,株式会社千歳設備,解約の手続きについて,対応中',
  '2026/11/24 09:40,(株)南星ホテルズ,請求書の宛名を変えたい,完了',
].join('\n')

export const answers = [
  'タイムスタンプ,メールアドレス,会社名,当社のサービスを知人や同僚に薦める可能性はどのくらいありますか？（0〜10）,その理由',
  '2026/11/25 18:03,ishikawa@akebono-pan.example.jp,株式会社あけぼの製パン,2,画面が遅く、解約も考えています',
  '2026/11/26 08:15,yamane@yamane-denshi.example.jp,ヤマネ電子株式会社,1,問い合わせの返事が来ません',
  '2026/11/26 20:51,hirano@nansei-hotels.example.jp,(株)南星ホテルズ,9,助かっています',
].join('\n')
