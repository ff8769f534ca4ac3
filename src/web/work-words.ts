import type { Text } from '#platform/words.ts'

const text = (en: string, ja: string): Text => ({ en, ja })

/** What the house does by itself, by the name under which it is scheduled, ordered or listens. */
export const workWords: Readonly<Record<string, Text>> = {
  'outside.hand over': text('Send a letter', 'メールの送信'),
  'outside.hand over what is due': text('Send waiting letters', '送信待ちのメールの送信'),
  'imports.run': text('Import a file', 'ファイルの取り込み'),
  'imports.clear': text('Clear old uploads away', '古いアップロードの消去'),
  'customers.owners after joining': text(
    'Give waiting customers to a new member',
    '参加したメンバーへの主担当の割り当て',
  ),
  'customers.owners after renaming': text(
    'Give waiting customers to a renamed member',
    '名前を変更したメンバーへの主担当の割り当て',
  ),
  'events.attribute': text('Give events to their customers', 'イベントの顧客への割り当て'),
  'events.attribute-all': text('Give waiting events to their customers', '未特定イベントの割り当て'),
  'events.keep': text('Keep events with their customers', 'イベントの割り当ての定期確認'),
  'events.after import': text('Give events to customers after an import', '取り込み後のイベントの割り当て'),
  'events.of new customer': text('Find events of a new customer', '新しい顧客のイベントの割り当て'),
  'events.of deleted customer': text('Remove events of a deleted customer', '削除した顧客のイベントの消去'),
  'events.of new person': text('Find events of a new person', '新しい担当者のイベントの割り当て'),
  'events.of changed person': text('Find events of a changed person', '変更した担当者のイベントの割り当て'),
  'events.follow merge': text('Move events after a merge', '統合後のイベントの移動'),
  'events.follow unmerge': text('Move events back after a merge was undone', '統合の取り消し後のイベントの移動'),
  'events.follow person': text('Move events of an id that was told apart', '分けたIDのイベントの移動'),
  'segments.rebuild': text('Find who is in the segments', 'セグメントの集計'),
  'segments.keep': text('Keep segments up to date', 'セグメントの定期集計'),
  'segments.after undo': text('Segments after an import was taken back', '取り込みの取り消し後のセグメントの集計'),
  'segments.after import': text('Segments after an import', '取り込み後のセグメントの集計'),
  'segments.after health': text('Segments after health was read', 'ヘルスの計測後のセグメントの集計'),
  'segments.clear': text('Clear old counts of segments away', 'セグメントの古い集計の消去'),
  'health.recompute': text('Read the health of all customers', '全顧客のヘルスの計測'),
  'health.read': text('Read the health of one customer', '顧客1件のヘルスの計測'),
  'health.hourly': text('Hourly reading of health', 'ヘルスの計測（毎時）'),
  'health.daily': text('Daily reading of health', 'ヘルスの計測（毎日）'),
  'health.after undo': text('Health after an import was taken back', '取り込みの取り消し後のヘルスの計測'),
  'health.after import': text('Health after an import', '取り込み後のヘルスの計測'),
  'health.after publication': text('Health after a scorecard was published', 'スコアカードの公開後の計測'),
  'health.after arrangement': text('Health after scorecards were arranged', 'スコアカードの並べ替え後の計測'),
  'health.clear': text('Clear old runs of health away', 'ヘルスの古い計測記録の消去'),
  'portfolio.follow': text('Bring the customer list up to date', '顧客一覧の更新'),
  'people.forget versions': text(
    'Remove earlier versions that name an erased person',
    '消去した方の名前が残る旧データの削除',
  ),
  'portfolio.catch up': text('Keep the customer list up to date', '顧客一覧の定期更新'),
  'portfolio.new day': text('The customer list on a new day', '日付が変わったときの顧客一覧の更新'),
  'portfolio.after creation': text('The list after a customer was added', '顧客の追加後の一覧の更新'),
  'portfolio.after change': text('The list after a customer was changed', '顧客の変更後の一覧の更新'),
  'portfolio.after merge': text('The list after a merge', '統合後の一覧の更新'),
  'portfolio.after consent': text('The list after a decision on consent', '同意の決定後の一覧の更新'),
  'portfolio.after band': text('The list after a band changed', '区分の変化後の一覧の更新'),
  'portfolio.after health': text('The list after health was read', 'ヘルスの計測後の一覧の更新'),
  'plays.after fall': text('Plays after a fall in health', 'ヘルスの低下によるプレイの開始'),
  'plays.unattended': text('Plays for customers at risk without one', '未対応の「危険」の顧客へのプレイの開始'),
  'plays.withdrawn': text('Withdraw plays that are no longer needed', '不要になったプレイの取り下げ'),
  'plays.after entering': text('Plays after entering a segment', 'セグメントへの加入によるプレイの開始'),
  'plays.after event': text('Plays after an event', 'イベントによるプレイの開始'),
  'plays.renewals': text('Plays for coming renewals', '契約更新に備えるプレイの開始（毎日）'),
  'plays.open renewals': text('Open plays for coming renewals', '契約更新に備えるプレイの開始'),
  'plays.renewals after import': text('Plays for renewals after an import', '取り込み後の契約更新のプレイの開始'),
  'plays.renewals after undo': text(
    'Plays for renewals after an undo',
    '取り込みの取り消し後の契約更新のプレイの見直し',
  ),
  'plays.after contract change': text('Plays after a contract was changed', '契約の変更後のプレイの取り下げ'),
  'plays.after contract removal': text('Plays after a contract was removed', '契約の削除後のプレイの取り下げ'),
  'operations.clear': text('Clear finished work away', '完了した処理の記録の消去'),
}

/** Where a change came from, by what stands before the colon of its source. */
export const sourceWords: Readonly<Record<string, Text>> = {
  screen: text('by hand', '手入力'),
  api: text('API', 'API'),
  import: text('import', '取り込み'),
  undo: text('import taken back', '取り込みの取り消し'),
  events: text('events', 'イベント'),
  catalogue: text('events', 'イベント'),
  job: text('by itself', '自動処理'),
  notice: text('by itself', '自動処理'),
  system: text('by itself', '自動処理'),
  sample: text('sample', 'サンプル'),
}

export const authorWords = {
  system: text('Meguri', 'Meguri'),
  operator: text('Command line', 'コマンドライン'),
} as const
