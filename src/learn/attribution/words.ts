import { type Text, type TextOf, text } from '#platform/wording/words.ts'
import type { EvidenceKind, OutcomeKind, Uncredited } from './contract/outcomes.ts'
import type { RuleKind } from './contract/rules.ts'
import type { Gap } from './contract/sheet.ts'

export const kindNames: Readonly<Record<OutcomeKind, Text>> = {
  retained: text('Retained', '継続'),
  expanded: text('Expanded', '拡大'),
  referred: text('Referred', '紹介'),
  saved_cost: text('Saved cost', 'コスト削減'),
}
export const ruleKindNames: Readonly<Record<RuleKind, Text>> = {
  fixed: text('Fixed shares', '固定の割合'),
  owners: text('Shares that all concerned agree on', '当事者全員が合意した割合'),
  effort: text('By effort (minutes)', '工数（分）に応じて'),
  touch: text('By touch (number of contributions)', '貢献の件数に応じて'),
}
export const evidenceNames: Readonly<Record<EvidenceKind, Text>> = {
  play: text('Play', 'アクション'),
  contact: text('Contact', '接触'),
  case: text('Case', '問い合わせ'),
  message: text('Message', 'メッセージ'),
  other: text('Only written down', '記述のみ'),
}
export const uncreditedNames: Readonly<Record<Uncredited, Text>> = {
  'no rule': text('No rule had been agreed before the day', '成果が出た日より前に合意した配分ルールがありません'),
  'no contributions': text('Nobody’s contribution is on record', '貢献の記録がありません'),
  'effort unknown': text('The effort of a contribution is not known', '工数の分からない貢献があります'),
}
export const gapNames: Readonly<Record<Gap, Text>> = {
  'no evidence': text('Nothing on record shows the own part', '貢献を裏づける記録がありません'),
  'evidence gone': text('What showed it is no longer on record', '裏づけとなった記録が残っていません'),
  'shared with the department': text(
    'The department is credited as a whole; what each did in it is not told apart',
    '部門全体への配分のため、個人の分は分かりません',
  ),
  'may be the same': text(
    'Another outcome of the customer may be the same, since customers were merged',
    '顧客の統合により、同じ成果が2件ある可能性があります',
  ),
  'change waits': text('A change of it waits for approval', '変更が承認待ちです'),
}

export const words = {
  department: text('department', '部門'),
  membership: text('membership of a department', '部門への所属'),
  rule: text('credit rule', '配分ルール'),
  ruleVersion: text('version of a credit rule', '配分ルールの版'),
  outcome: text('outcome', '成果'),
  outcomeVersion: text('version of an outcome', '成果の版'),
  sumsTo: {
    en: (sum) => `The shares sum to ${sum}%, not to 100%.`,
    ja: (sum) => `割合の合計が${sum}%です。100%になるようにしてください。`,
  } satisfies TextOf<[string]>,
  cannotClose: {
    'no rule': text(
      'It is credited to nobody, since no rule had been agreed before the day. It is counted in the total all the same.',
      '成果が出た日より前に合意した配分ルールがないため、確定できません。会社全体の合計には含まれています。',
    ),
    'no contributions': text(
      'Its rule goes by contributions, and none is on record.',
      '貢献に応じて配分するルールですが、貢献の記録がありません。',
    ),
    'effort unknown': text(
      'Its rule goes by effort, and that of a contribution is not known.',
      '工数に応じて配分するルールですが、工数の分からない貢献があります。',
    ),
  } satisfies Readonly<Record<Uncredited, Text>>,
}

export const problems = {
  noMember: text('There is no such member in this workspace.', 'このワークスペースに該当するメンバーはいません。'),
  noDepartment: text('There is no such department.', '該当する部門は見つかりません。'),
  departmentTaken: text('Another department is called so.', '同じ名称の部門があります。'),
  departmentUsed: text(
    'A rule, a contribution or a credit names this department, so it stays.',
    '配分ルールや貢献、配分で使われている部門は削除できません。',
  ),
  tooManyDepartments: text('There can be at most 200 departments.', '登録できる部門は200件までです。'),
  laterMembership: text(
    'They belong to a department from a later day on. Change that first.',
    'より後の日から始まる所属があります。先にそちらを変更してください。',
  ),
  belongsAlready: text('They belong to it already.', 'すでにこの部門に所属しています。'),
  endsBeforeItBegins: text('It would end before it begins.', '終了日が開始日より前になっています。'),
  twoAtOnce: text('They would belong to two departments on one day.', '同じ日に2つの部門に所属することになります。'),
  tooManyRules: text('There can be at most 200 rules.', '登録できる配分ルールは200件までです。'),
  ruleTaken: text('Another rule is called so.', '同じ名称の配分ルールがあります。'),
  noSharesHere: text(
    'Of this kind contributions decide: name no shares.',
    'この種類では貢献に応じて配分するため、割合は指定できません。',
  ),
  sharesNeeded: text('Say who has which share.', '配分先と割合を指定してください。'),
  oneParty: text('Name a department or a member, one of both.', '部門かメンバーのどちらか一方を指定してください。'),
  partyTwice: text('Somebody stands twice.', '同じ配分先が2回指定されています。'),
  nobodyLeads: text('A department without a lead can agree to nothing.', '責任者のいない部門は合意できません。'),
  neverAgrees: text(
    'Whoever answers here may only read, or has left, and could never agree.',
    '閲覧のみのメンバーと退職したメンバーは合意できません。配分先か、部門の責任者を変更してください。',
  ),
  personsAgree: text(
    'People agree, signed in as themselves; a key does not.',
    '合意できるのはログインしたメンバーだけです。APIキーではできません。',
  ),
  agreedAlready: text('This version is agreed already.', 'この版はすでに合意済みです。'),
  youAgreed: text('You have agreed to it already.', 'すでに合意しています。'),
  ownersAgree: text('Those agree whose shares they are.', '合意できるのは配分先の当事者だけです。'),
  mayNotAgree: text('You may not agree to this rule.', 'この配分ルールに合意する権限がありません。'),
  noContract: text('The customer has no such contract.', 'この顧客に該当する契約はありません。'),
  noCurrency: text('This is no currency.', '通貨コードが正しくありません。'),
  smallerThanCoins: text('The currency has no coins as small as that.', 'この通貨の最小単位より細かい金額です。'),
  nothingAchieved: text('An outcome is worth more than 0.', '金額は0より大きくしてください。'),
  notYet: text('It lies in the future.', '未来の日付です。'),
  noRule: text('There is no such version of a rule.', '該当する配分ルールの版は見つかりません。'),
  notAgreedBefore: text(
    'This version was not agreed before the day of the outcome.',
    'この版は、成果が出た日より前に合意されていません。',
  ),
  anotherSince: text(
    'Another version had been agreed before the day of the outcome.',
    '成果が出た日より前に、新しい版が合意されています。',
  ),
  doneLater: text('It was done after the day of the outcome.', '成果が出た日より後の貢献です。'),
  sayWhat: text('Say what was done.', '何をしたかを書いてください。'),
  noEvidence: text('This is not on record.', '該当する記録が見つかりません。'),
  ofAnother: text('This is of another customer.', '別の顧客の記録です。'),
  evidenceTwice: text('The same is counted twice for the same party.', '同じ記録が同じ貢献者に2回指定されています。'),
  changedMeanwhile: text(
    'Somebody changed it meanwhile. Look at the latest version first.',
    'ほかのメンバーが変更しました。最新の版を確認してください。',
  ),
  oneWaits: text('A change of it waits for approval already.', 'すでに承認待ちの変更があります。'),
  reasonNeeded: text('It is closed: say why it is to be changed.', '確定済みの成果です。変更の理由を書いてください。'),
  personsChange: text(
    'What is closed is changed by people, signed in as themselves; a key does not.',
    '確定済みの成果を変更、承認できるのはログインしたメンバーだけです。APIキーではできません。',
  ),
  closedAlready: text('It is closed already.', 'すでに確定しています。'),
  closedStays: text(
    'It is closed, so it stays. Propose a change of it, down to 0 where it was none.',
    '確定済みの成果は削除できません。誤りの場合は、金額を0にする変更を申請してください。',
  ),
  ownProposal: text('Somebody else has to approve of it.', '申請した本人は承認できません。'),
  mayNotRefuse: text('You may not refuse it.', '差し戻す権限がありません。'),
  nothingWaits: text('This version waits for nobody.', 'この版は承認待ちではありません。'),
  oneSheet: text('Name a department or a member, one of both.', '部門かメンバーのどちらか一方を指定してください。'),
  tooLong: text(
    'There are more than 1,000 outcomes in these days. Choose fewer days.',
    '成果が1,000件を超えています。期間を短くしてください。',
  ),
  endsBefore: text('The last day lies before the first.', '終了日が開始日より前になっています。'),
} as const

/** That it is on record already, and where. */
export function sameAs(path: string): Text {
  return {
    en: `This outcome is on record already: ${path}`,
    ja: `この成果はすでに記録されています：${path}`,
  }
}
