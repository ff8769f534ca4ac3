import { many } from '#platform/wording/many.ts'
import { type TextOf, text } from '#platform/wording/words.ts'

export const words = {
  releases: text('Releases', 'リリース'),
  lede: text(
    'What was released, who was told, and who uses it since.',
    '提供したもの、お知らせした相手、その後の利用状況を確認できます。',
  ),
  add: text('Keep a release', 'リリースを登録'),
  kept: text('Release kept; nobody is told by that', 'リリースを登録しました。お知らせはまだ送っていません'),
  save: text('Save', '保存'),
  remove: text('Remove', '削除'),
  removed: text('Removed', '削除しました'),
  title: text('Title', '名称'),
  event: text('Event by which its use is seen', '利用を示すイベント'),
  eventHint: text('As the catalogue of events calls it', 'イベントカタログの名称で指定します'),
  releasedOn: text('Released on', '提供日'),
  answers: text('Requests it answers', '対応した要望'),
  findRequest: text('Find one that is on record', '登録済みの要望を検索'),
  noSuchRequest: text('No request is like that', '条件に合う要望はありません'),
  answersNone: text('none', 'なし'),
  english: text('Notice in English', '英語のお知らせ'),
  japanese: text('Notice in Japanese', '日本語のお知らせ'),
  subject: text('Subject', '件名'),
  body: text('Text', '本文'),
  none: text('No release has been kept yet', 'リリースはまだ登録されていません'),
  noneText: text(
    'Keep what you released, with the requests it answers: those who asked are told, and two weeks later it is known who uses it.',
    '提供したものを、対応した要望とあわせて登録してください。要望した担当者にお知らせし、2週間後に利用状況が分かります。',
  ),
  told: text('Told', 'お知らせ済み'),
  waiting: text('Waiting', '送信待ち'),
  heldBack: text('Held back', '送信見送り'),
  message: text('The message', 'メッセージ'),
  canBeTold: text('Who can be told', 'お知らせの対象'),
  requesters: text('People who asked for it', '要望した担当者'),
  users: text('People who used the function in 90 days', '直近90日に利用した担当者'),
  tellRequesters: text('Tell those who asked', '要望した担当者に知らせる'),
  tellUsers: text('Tell those who use it', '利用中の担当者に知らせる'),
  tellText: text(
    'Each is asked once whether they may be written to; who may not is held back with the reason. The requests count as released from then on.',
    '一人ずつ送ってよいかを確認し、送れない場合は理由とともに見送ります。対応した要望は「提供済み」になります。',
  ),
  adoption: text('Who uses it', '利用状況'),
  ofTold: text('Told', 'お知らせした担当者'),
  ofActive: text('All who were active', '利用のあった全員'),
  people: text('People', '人数'),
  before: text('Used it in the 14 days before', '提供前14日間に利用'),
  after: text('Used it in the 14 days after', '提供後14日間に利用'),
  anew: text('Of these new to it', 'うち新たに利用'),
  not: text('Did not use it', '利用なし'),
  noCustomer: text('no customer', '顧客なし'),
  more: text('Show more', 'さらに表示'),
}

export const sentences = {
  tellTitle: {
    en: (count) => `Tell ${count} ${count === '1' ? 'person' : 'people'}?`,
    ja: (count) => `${count}人に知らせますか？`,
  } satisfies TextOf<[string]>,
  going: {
    en: (going, held, left) =>
      `${many(going, 'notice')} ${going === '1' ? 'is' : 'are'} on the way, ${held} held back${left === '0' ? '' : `; ${left} ${left === '1' ? 'is' : 'are'} left`}.`,
    ja: (going, held, left) =>
      `${going}人に送信し、${held}人は見送りました。${left === '0' ? '' : `残り${left}人です。`}`,
  } satisfies TextOf<[string, string, string]>,
  count: { en: (count) => count, ja: (count) => `${count}人` } satisfies TextOf<[string]>,
  share: {
    en: (count, percent) => `${count} (${percent})`,
    ja: (count, percent) => `${count}人（${percent}）`,
  } satisfies TextOf<[string, string]>,
  span: { en: (from, until) => `${from} to ${until}`, ja: (from, until) => `${from}～${until}` } satisfies TextOf<
    [string, string]
  >,
  knownOn: { en: (day) => `It is known on ${day}.`, ja: (day) => `${day}に分かります。` } satisfies TextOf<[string]>,
  withheld: {
    en: (count) => `${count} of those told are not counted: they withdrew the consent to be analysed.`,
    ja: (count) => `分析への同意を撤回した${count}人は数えていません。`,
  } satisfies TextOf<[string]>,
  open: { en: (what, of) => `${what}: ${of}`, ja: (what, of) => `${of}：${what}` } satisfies TextOf<[string, string]>,
}
