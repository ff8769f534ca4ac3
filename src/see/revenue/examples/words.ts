import type { Text } from '#platform/wording/words.ts'

const said = (en: string, ja: string): Text => ({ en, ja })

export const exampleWords = {
  grossChurn: said('Gross MRR churn', 'グロスMRR解約率'),
  netChurn: said('Net MRR churn', 'ネットMRR解約率'),
  churnedMrr: said('Churned MRR', '解約MRR'),
  expansionMrr: said('Expansion MRR', '拡大MRR'),
  mrr: said('MRR', 'MRR'),
  customerChurn: said('Customer churn', '顧客解約率'),
  tenOfEach: said('$100 at the start, and 10 of each', '期首100ドル、増減が各10ドル'),
  cameBack: said('The same, and somebody came back', '同じ状況で、復帰した顧客がいる場合'),
  lateRenewal: said('A renewal that comes 25 days late', '契約更新が25日遅れた場合'),
  upAndDown: said('Up and down again within a month', '月内に増えて元に戻った場合'),
  paidForAYear: said('A year paid in advance', '1年分の前払い'),
  cameAndWent: said('Somebody comes and goes within a month', '月内に契約して解約した顧客がいる場合'),
} satisfies Record<string, Text>

type Key = 'tenOfEach' | 'cameBack' | 'lateRenewal' | 'upAndDown' | 'paidForAYear' | 'cameAndWent'

/** What happens, who publishes what of it, and why it is another figure here, or the same. */
export const situations: Readonly<Record<Key, { readonly what: Text; readonly source: Text; readonly why: Text }>> = {
  tenOfEach: {
    what: said(
      'Customers pay $100 a month at the end of March. In April one pays 10 more, one 10 less, one who paid 10 cancels, and somebody new pays 10.',
      '3月末の月額は合計100ドル。4月に1件が10ドル増額、1件が10ドル減額、10ドルの1件が解約し、10ドルの新規が1件あります。',
    ),
    source: said(
      'ChartMogul: churn and contraction of the opening; net of expansion.',
      'ChartMogul：期首に対する解約と縮小。ネットは拡大を差し引きます。',
    ),
    why: said(
      'The same: GRR and NRR are what is left of gross and of net churn.',
      '一致します。GRRとNRRは、グロスとネットの解約率を1から引いた値です。',
    ),
  },
  cameBack: {
    what: said(
      'Beside that somebody who cancelled last year pays 10 again from 28 April.',
      '上の状況に加え、昨年解約した1件が4月28日から10ドルで復帰します。',
    ),
    source: said(
      'ChartMogul: reactivation is taken off net churn.',
      'ChartMogul：復帰もネット解約率から差し引きます。',
    ),
    why: said(
      'Who came back held nothing at the start: NRR tells of those who did. The switch “NRR and those who came back” counts them, and then it is the same.',
      '復帰した顧客は期首に契約がないため、NRRには含めません。「NRRの復帰顧客」を「含める」にすると一致します。',
    ),
  },
  lateRenewal: {
    what: said(
      'A contract of $100 ends on 10 April, and nobody cancelled it. The next one begins on 5 May.',
      '100ドルの契約が4月10日に終了し、解約の申入れはありません。次の契約は5月5日に始まります。',
    ),
    source: said(
      'Tools that follow billing: the subscription ended, so it is churn in April and reactivation in May.',
      '請求に基づくツール：契約が終了したため、4月に解約、5月に復帰とします。',
    ),
    why: said(
      'Within the grace it is a late renewal: it waits on a line of its own. With a grace of 0 days it is churn here too.',
      '猶予期間内の遅れた契約更新として、契約更新待ちに表示します。猶予を0日にすると、ここでも解約になります。',
    ),
  },
  upAndDown: {
    what: said(
      'A customer goes from $100 to 150 on 5 April and back to 100 on the 20th.',
      '4月5日に100ドルから150ドルへ増額し、20日に100ドルへ戻します。',
    ),
    source: said(
      'Tools that sum every event: 50 of expansion and 50 of contraction.',
      '変更ごとに集計するツール：拡大50ドルと縮小50ドルを計上します。',
    ),
    why: said(
      'The two ends of a month are compared, and both say 100. Over a quarter the months can be summed.',
      '月の始まりと終わりを比較し、どちらも100ドルのため増減はありません。四半期では各月の合計も選べます。',
    ),
  },
  paidForAYear: {
    what: said('$1,200 for a year, paid at once in January.', '1月に1年分1,200ドルを一括で支払います。'),
    source: said('Every maker: a twelfth in each month.', '各社共通：毎月12分の1を計上します。'),
    why: said(
      'The same: when it is paid says nothing of what recurs.',
      '一致します。支払いの時期は経常収益に影響しません。',
    ),
  },
  cameAndWent: {
    what: said(
      'Twenty customers at the end of March. One of them leaves in April; another comes on 3 April and is gone on the 25th.',
      '3月末の顧客は20件。4月に1件が解約し、別の1件が4月3日に契約して25日に終了します。',
    ),
    source: said(
      'Some makers: all who left in the month, over the customers at its start (2 of 20).',
      '一部のツール：月内に解約した全顧客を、期首の顧客数で割ります（20件中2件）。',
    ),
    why: said(
      'Only who was there at the start can be lost of it: 1 of 20. Who came within the month is in no denominator.',
      '期首の顧客だけを分子に含めるため、20件中1件です。月内に契約した顧客は分母にも含みません。',
    ),
  },
}
