import { type TextOf, text } from '#platform/wording/words.ts'

export const words = {
  library: text('Library', '一覧'),
  templates: text('Templates', 'テンプレート'),
  coverage: text('Who has not seen what', '未閲覧の把握'),
  tabs: text('Parts of content', 'コンテンツの表示'),
  lede: text(
    'Who has not seen these pages yet can be sent to what already exists.',
    '既存ページをまだ見ていない顧客に届ければ、新しいページを作らずに施策を組み立てられます。',
  ),
  of: text('Of whom', '対象'),
  buyers: text('Who bought or has a contract', '購入者・契約者'),
  everyone: text('All customers', 'すべての顧客'),
  within: text('Views within', '閲覧の期間'),
  ever: text('any time', '全期間'),
  groups: text('Groups of pages', 'ページグループ'),
  group: text('Group of pages', 'ページグループ'),
  chosen: text('Counted', '集計に含める'),
  unseen: text('Saw none', '未閲覧'),
  all: text('None of these groups', 'いずれも未閲覧'),
  never: text('Of those asked for, seen on no page at all', '対象のうち、閲覧記録が1件もない顧客'),
  neverHint: text(
    'Whether they read elsewhere or on a device that nobody knows, nobody can say.',
    '別の端末などで閲覧している可能性があり、閲覧の有無は分かりません。',
  ),
  since: text('Views are counted since', '閲覧記録の開始日'),
  show: text('Show', '表示'),
  makeSegment: text('Make a segment', 'セグメントを作成'),
  segmentName: text('Name of the segment', 'セグメント名'),
  segmentHint: text(
    'Who views one of the pages leaves it. It follows the groups when these are changed.',
    'いずれかのページを閲覧した顧客は、自動的に外れます。ページグループを変更すると条件も変わります。',
  ),
  segmentMade: text('The segment is made', 'セグメントを作成しました'),
  addGroup: text('Add a group', 'グループを追加'),
  changeGroup: text('Change the group', 'グループを編集'),
  name: text('Name', '名前'),
  prefixes: text('All pages below these addresses', '配下をまとめて含めるURL'),
  prefixesHint: text('One on each line: https://example.com/features', '1行に1件：https://example.com/features'),
  pieces: text('Pieces of the library', '登録済みのコンテンツ'),
  save: text('Save', '保存'),
  saved: text('Saved', '保存しました'),
  remove: text('Take out of use', '使用を終了'),
  removed: text('Taken out of use', '使用を終了しました'),
  restored: text('Put back', '元に戻しました'),
  edit: text('Edit', '編集'),
  none: text('No group of pages yet', 'ページグループはまだありません'),
  noneText: text(
    'Name the pages that belong together, such as functions, features and how to use it. Then it is counted who saw none of them.',
    '「機能」「特徴」「使い方」のように、まとめて把握したいページを登録すると、いずれも見ていない顧客を数えられます。',
  ),
  notKnown: text('How many saw these pages is not known', '閲覧の状況は不明です'),
  notKnownText: text(
    'No source sends views of pages. Send events of the type page with the property url; until then nobody is counted as not having seen them.',
    'ページ閲覧のイベントが届いていません。URLを含むページ閲覧イベントを送信してください。届くまでは、未閲覧とはみなしません。',
  ),
  nobody: text('Nobody', '該当する顧客はいません'),
  nobodyAsked: text('There is nobody to ask about.', '対象の顧客がいません。'),
}

export const sentences = {
  title: {
    en: (percent, unseen, of) => `${percent} have seen none of these pages (${unseen} of ${of})`,
    ja: (percent, unseen, of) => `${percent}がいずれのページも見ていません（${of}件中${unseen}件）`,
  } satisfies TextOf<[string, string, string]>,
  figure: {
    en: (percent, unseen, of) => `${percent} (${unseen} of ${of})`,
    ja: (percent, unseen, of) => `${percent}（${of}件中${unseen}件）`,
  } satisfies TextOf<[string, string, string]>,
  days: { en: (days) => `${days} days`, ja: (days) => `直近${days}日` } satisfies TextOf<[string]>,
  customers: {
    en: (count) => (count === '1' ? '1 customer' : `${count} customers`),
    ja: (count) => `顧客${count}件`,
  } satisfies TextOf<[string]>,
  showOf: { en: (name) => `Show customers: ${name}`, ja: (name) => `表示：${name}` } satisfies TextOf<[string]>,
  editOf: { en: (name) => `Edit ${name}`, ja: (name) => `${name}を編集` } satisfies TextOf<[string]>,
  never: {
    en: (count) => `Of those asked for, seen on no page at all: ${count}`,
    ja: (count) => `対象のうち、閲覧記録が1件もない顧客：${count}件`,
  } satisfies TextOf<[string]>,
  withheld: {
    en: (count) =>
      `${count} of them have people who withdrew their consent to be analysed: what these view is counted nowhere.`,
    ja: (count) => `うち${count}件には、分析への同意を撤回した担当者がいます。その閲覧は集計していません。`,
  } satisfies TextOf<[string]>,
  unseenOf: { en: (name) => `Not seen: ${name}`, ja: (name) => `未閲覧：${name}` } satisfies TextOf<[string]>,
}
