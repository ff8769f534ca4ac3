import type { Text } from '#platform/wording/words.ts'

const text = (en: string, ja: string): Text => ({ en, ja })

export const words = {
  alarms: text('Alarms: states that no average outvotes', 'アラート：平均点では打ち消せない状態'),
  alarmsShort: text('Alarms', 'アラート'),
  alarmsSub: text(
    'While one holds, the customer stands in no better band than it allows, whatever the score. It is the first reason that is told.',
    '該当する間は、スコアにかかわらず指定した区分より良くなりません。理由の最初に表示されます。',
  ),
  none: text('No alarm. The average alone decides.', 'アラートはありません。平均点だけで決まります。'),
  add: text('Add an alarm', 'アラートを追加'),
  fresh: text('New alarm', '新しいアラート'),
  ceiling: text('No better than', '区分の上限'),
  when: text('What it looks at', '対象の指標'),
  attribute: text('An attribute of the customer', '顧客の属性'),
  attributeName: text('Attribute (a number, or yes as 1)', '属性名（数値、または「はい」を1とする）'),
  orUnknown: text('also when it is not known', '不明な場合も該当とする'),
  followUp: text(
    'Ends with a call, a meeting or a mail after it happened',
    'その後の電話・面談・メールの記録で解除する',
  ),
  afterDays: text('Ends so many days after it', '発生から何日後に解除するか'),
  never: text('only when it is gone', '該当しなくなるまで'),
  act: text('Next act', '次の一手'),
  lifts: text('Lifts the score', 'スコアを上げる'),
  liftsNot: text('Only holds the score down', 'スコアを下げるだけ'),
  liftsSub: text(
    'For what is only the absence of trouble: no open case is no success.',
    '「問題がない」ことしか示さない項目に使います。未完了の問い合わせがないだけでは成功とはいえません。',
  ),
  warnsEarly: text(
    'Tell bad news with less data: watch and at risk, never better',
    'データが足りなくても、悪い兆候（注意・危険）は表示する',
  ),
  unknownActs: text('Not known', '不明'),
} as const
