import { type TextOf, text } from '#platform/wording/words.ts'
import { mostADay, promptHours } from '../contract/limits.ts'
import type { FigureName, FollowUpState } from '../contract.ts'

export const words = {
  speed: text('How soon somebody speaks to who answered', '回答した方への連絡の早さ'),
  afterwards: text('What became of them', 'その後'),
  afterwardsSub: text(
    'This is no experiment: whom somebody called, and who could be reached, differ from the others in more than the call. It shows what happened, not what the call brought about.',
    'これは実験ではありません。連絡した方と連絡していない方は、連絡の有無以外の点でも異なります。起きたことを示すもので、連絡の効果を示すものではありません。',
  ),
  promptShare: text(`Spoken to within ${promptHours} hours`, `${promptHours}時間以内の連絡`),
  noneDue: text(`No answer is ${promptHours} hours old yet`, `${promptHours}時間を過ぎた回答はまだありません`),
  median: text('Median time to the contact', '連絡までの時間（中央値）'),
  noContact: text('Nobody was spoken to yet', '連絡した方はまだいません'),
  open: text('Open', '未対応'),
  opened: text('Asked for a reply', '対応が必要な回答'),
  contacted: text('Spoken to', '連絡した方'),
  others: text(
    `Not spoken to, answered ${promptHours} hours ago or earlier`,
    `${promptHours}時間以上前に回答し、連絡していない方`,
  ),
  again: text('Answered again', '再度の回答'),
  better: text('Of these better', 'うち改善'),
  same: text('The same', '同じ'),
  worse: text('Worse', '悪化'),
  still: text('Still customers', '継続中の顧客'),
  group: text('Whom', '対象'),
  all: text('Answers', '回答'),
  answers: text('Answers that asked for a reply', '対応が必要な回答の一覧'),
  none: text('No answer asked for a reply in these days', 'この期間に、対応が必要な回答はありません'),
  noneText: text(
    'An answer that is as low as a rule says, or has its words, opens a play for somebody to call.',
    'ルールで決めたスコア以下の回答や、指定した言葉を含む回答があると、アクションが起票されます。',
  ),
  customer: text('Customer', '顧客'),
  person: text('Person', '担当者'),
  survey: text('Survey', 'アンケート'),
  score: text('Score', 'スコア'),
  answered: text('Answered', '回答日時'),
  state: text('State', '状態'),
  contactedAt: text('Spoken to after', '連絡までの時間'),
  next: text('Next score', '次のスコア'),
  rules: text('Which answers open a play', 'アクションを起票する回答'),
  rulesSub: text(
    'From then on, for answers that come in or are changed. An open play that nobody has touched goes again when its answer becomes a good one.',
    'ルールの作成後に届いた回答、または変更された回答が対象です。回答が改善された場合、誰も着手していないアクションは取り下げられます。',
  ),
  noRules: text('No answer opens a play yet', 'アクションを起票する回答のルールはまだありません'),
  add: text('Add a rule', 'ルールを追加'),
  addTitle: text('Answers that open a play', 'アクションを起票する回答'),
  changeTitle: text('Change the rule', 'ルールの変更'),
  saved: text('Saved', '保存しました'),
  save: text('Save', '保存'),
  change: text('Edit', '編集'),
  switchOff: text('Switch off', '停止'),
  switchOn: text('Switch on', '再開'),
  switchedOff: text('The rule is switched off', 'ルールを停止しました'),
  switchedOn: text('The rule is on', 'ルールを再開しました'),
  off: text('Off', '停止中'),
  anySurvey: text('Any survey', 'すべてのアンケート'),
  surveyHint: text('Empty: any survey.', '空欄の場合はすべてのアンケートが対象です。'),
  oneIsEnough: text('One of these is enough.', 'いずれか1つに当てはまれば対象になります。'),
  npsAtMost: text('NPS at most', 'NPSが次の値以下'),
  csatAtMost: text('Satisfaction at most', '満足度が次の値以下'),
  csatScale: text('of so many steps', '満足度の段階数'),
  cesAtLeast: text('Effort at least (1 to 7)', '手間が次の値以上（1〜7）'),
  phrases: text('Words in the answer', '回答に含まれる言葉'),
  phrasesHint: text('One a line.', '1行に1つ入力してください。'),
  withinDays: text('Answers of the last days', '対象とする回答の日数'),
  withinHint: text(
    'Older ones, as of a file, open nothing.',
    'これより前の回答（ファイルで取り込んだ過去の回答など）では起票しません。',
  ),
  actEn: text('What to do, in English', '対応の内容（英語）'),
  actJa: text('What to do, in Japanese', '対応の内容（日本語）'),
  oneLanguage: text('One language is enough; it then stands in both.', '片方だけの入力も可能です。両方に使われます。'),
  dueInDays: text('Working days until it is due', '期限までの営業日数'),
  owner: text('Who does it', '担当者'),
  ofCustomer: text('The owner of the customer', '顧客の主担当'),
  fallback: text('Who does it where there is no owner', '主担当がいないときの担当者'),
  nobody: text('Nobody: it stands on the list of the team', '指定しない（チームの一覧に表示）'),
  withheld: text(
    'Who answered withdrew the consent to analysis: the words are not shown.',
    '回答した方が分析への同意を撤回したため、回答の内容は表示されません。',
  ),
  noWords: text('Without words.', '自由記述はありません。'),
  fromAnswer: text('What was answered', '回答の内容'),
} as const

export const stateWords: Readonly<Record<FollowUpState, ReturnType<typeof text>>> = {
  open: text('Open', '未対応'),
  contacted: text('Spoken to', '連絡済み'),
  closed: text('Closed without a contact', '連絡なしで終了'),
  withdrawn: text('Withdrawn', '取り下げ'),
}

export const figureWords: Readonly<Record<FigureName, ReturnType<typeof text>>> = {
  opened: words.opened,
  open: stateWords.open,
  contacted: stateWords.contacted,
  closed: stateWords.closed,
  withdrawn: text('Withdrawn: the answer asks for it no more', '取り下げ（対応が不要になった回答）'),
  due: text(`Answered ${promptHours} hours ago or earlier`, `${promptHours}時間以上前の回答`),
  prompt: words.promptShare,
  others: words.others,
  contactedAgain: text('Spoken to, and answered again', '連絡後に再度回答した方'),
  contactedBetter: text('Spoken to, and answered better', '連絡後に改善した方'),
  contactedSame: text('Spoken to, and answered the same', '連絡後も同じだった方'),
  contactedWorse: text('Spoken to, and answered worse', '連絡後に悪化した方'),
  contactedStill: text('Spoken to, and still customers', '連絡した方のうち継続中の顧客'),
  othersAgain: text('Not spoken to, and answered again', '連絡していない方のうち再度の回答'),
  othersBetter: text('Not spoken to, and answered better', '連絡していない方のうち改善'),
  othersSame: text('Not spoken to, and answered the same', '連絡していない方のうち同じ'),
  othersWorse: text('Not spoken to, and answered worse', '連絡していない方のうち悪化'),
  othersStill: text('Not spoken to, and still customers', '連絡していない方のうち継続中の顧客'),
}

export const sentences = {
  ofDue: {
    en: (prompt, due) => `${prompt} of ${due} answers that are ${promptHours} hours old or older`,
    ja: (prompt, due) => `${promptHours}時間以上前の回答${due}件のうち${prompt}件`,
  } satisfies TextOf<[prompt: string, due: string]>,
  ofContacted: {
    en: (many) => `from the answer to the contact, ${many} of them`,
    ja: (many) => `回答から連絡まで。対象は${many}件`,
  } satisfies TextOf<[many: string]>,
  hours: { en: (hours) => `${hours} h`, ja: (hours) => `${hours}時間` } satisfies TextOf<[hours: string]>,
  span: {
    en: (from, until) => `Answers of ${from} to ${until}, without those whose play was withdrawn.`,
    ja: (from, until) => `${from}〜${until}の回答が対象です。取り下げたものは含みません。`,
  } satisfies TextOf<[from: string, until: string]>,
  ofNobody: {
    en: (many) => `${many} more asked for a reply and are of no customer: nobody can be called.`,
    ja: (many) => `このほか、顧客が分からないため連絡できない回答が${many}件あります。`,
  } satisfies TextOf<[many: string]>,
  leftOut: {
    en: (many) => `${many} more got no play, since ${mostADay.toLocaleString('en')} had been opened that day.`,
    ja: (many) =>
      `このほか、1日の上限（${mostADay.toLocaleString('ja')}件）を超えたため起票しなかった回答が${many}件あります。`,
  } satisfies TextOf<[many: string]>,
  nps: { en: (most) => `NPS ${most} or less`, ja: (most) => `NPS ${most}以下` } satisfies TextOf<[most: string]>,
  csat: {
    en: (most, scale) => `satisfaction ${most} or less of ${scale}`,
    ja: (most, scale) => `満足度（${scale}段階）${most}以下`,
  } satisfies TextOf<[most: string, scale: string]>,
  ces: { en: (least) => `effort ${least} or more of 7`, ja: (least) => `手間（7段階）${least}以上` } satisfies TextOf<
    [least: string]
  >,
  phrases: { en: (said) => `the words ${said}`, ja: (said) => `言葉：${said}` } satisfies TextOf<[said: string]>,
  due: {
    en: (many, written) =>
      many === 0 ? 'due on the day itself' : `due in ${written} working ${many === 1 ? 'day' : 'days'}`,
    ja: (many, written) => (many === 0 ? '期限は当日' : `期限は${written}営業日後`),
  } satisfies TextOf<[many: number, written: string]>,
  by: { en: (who) => `by ${who}`, ja: (who) => `担当：${who}` } satisfies TextOf<[who: string]>,
  scoreNps: { en: (score) => `NPS ${score}`, ja: (score) => `NPS ${score}` } satisfies TextOf<[score: string]>,
  scoreCsat: {
    en: (score, scale) => `Satisfaction ${score} of ${scale}`,
    ja: (score, scale) => `満足度は${scale}段階中${score}`,
  } satisfies TextOf<[score: string, scale: string]>,
  scoreCes: { en: (score) => `Effort ${score} of 7`, ja: (score) => `手間は7段階中${score}` } satisfies TextOf<
    [score: string]
  >,
  answeredBy: {
    en: (who, survey, at) => `${who}${survey}, ${at}`,
    ja: (who, survey, at) => `${who}${survey}、${at}`,
  } satisfies TextOf<[who: string, survey: string, at: string]>,
} as const
