/**
 * Why a figure is not known: a code for programs, and words for readers in both languages.
 *
 * `{of}` is what the reason is about: a name that was handed in, or a number. Codes are kept; words may get better.
 */
export const reasons = {
  all_left_at_first_renewal: { en: 'everybody left at the first renewal', ja: '最初の更新で全員が離れました' },
  all_left_at_once: { en: 'everyone at risk left at once', ja: '残っていた対象が全員同時に離れました' },
  amounts_without_mean: { en: 'the amounts of this model have no mean', ja: 'このモデルでは金額の平均が定まりません' },
  answers_alike: {
    en: 'all answers are the same, so their variance is not seen',
    ja: '回答がすべて同じため、ばらつきが分かりません',
  },
  answers_in_one_group: {
    en: 'all answers fall into one group, so their variance is not seen',
    ja: '回答が1つの区分に偏っているため、ばらつきが分かりません',
  },
  arms_do_not_vary: { en: 'neither arm varies yet', ja: 'どちらの群も、まだ値にばらつきがありません' },
  beyond_a_double: { en: 'the figure is too large to be computed', ja: '値が大きすぎて計算できません' },
  collinear_covariates: {
    en: 'some covariates are made of others',
    ja: '共変量の一部が、ほかの共変量の組み合わせで表せてしまいます',
  },
  collinear_predictors: {
    en: 'some predictors are made of others',
    ja: '説明変数の一部が、ほかの説明変数の組み合わせで表せてしまいます',
  },
  control_without_success: {
    en: 'the control has no success to compare with',
    ja: '対照群に成功が1件もなく、比べられません',
  },
  covariate_does_not_vary: { en: 'covariate "{of}" does not vary', ja: '共変量「{of}」の値がすべて同じです' },
  covariate_separates: {
    en: 'covariate "{of}" separates those who left: its coefficient is infinite',
    ja: '共変量「{of}」だけで離れた対象が完全に分かれるため、係数が無限大になります',
  },
  does_not_vary: { en: 'one of the two does not vary', ja: 'どちらかの値がすべて同じです' },
  dropout_not_identified: {
    en: 'the data do not tell when customers leave for good: what is known of their buying is fitted without it',
    ja: 'このデータからは、顧客がいつ完全に離れるかが分かりません。離脱を考えないモデルで、購買について分かることだけを推定しています',
  },
  empty_bin: { en: 'nobody is in the bin', ja: 'この区間には該当がありません' },
  empty_row_or_column: { en: 'a row or a column of the table is empty', ja: '表に、合計が0の行または列があります' },
  endless_lifetime: {
    en: 'without discount the expected lifetime has no end',
    ja: '割引率が0では、期待される継続期間が無限になります',
  },
  fewer_than_five_pairs: { en: 'the interval needs at least five pairs', ja: '区間を求めるには5組以上が必要です' },
  fewer_than_four_pairs: { en: 'the interval needs at least four pairs', ja: '区間を求めるには4組以上が必要です' },
  fewer_than_ten_subjects: { en: 'deciles need at least ten subjects', ja: '十分位に分けるには10件以上が必要です' },
  fewer_than_two_groups: {
    en: 'fewer than two groups were at risk while someone left',
    ja: '離れる対象が出た時点で、比べられる群が2つありません',
  },
  fewer_than_two_of_each: {
    en: 'the error needs at least two of each outcome',
    ja: '誤差を求めるには、それぞれの結果が2件以上必要です',
  },
  fewer_than_two_values: { en: 'the variance needs at least two values', ja: '分散を求めるには2つ以上の値が必要です' },
  fewer_than_two_pairs: { en: 'there are fewer than two pairs', ja: '組が2つ未満です' },
  fewer_than_three_pairs: { en: 'fewer than three pairs remain', ja: '残る組が3つ未満です' },
  fit_at_boundary: {
    en: 'the fit runs to the boundary: {of} grows or shrinks without end',
    ja: '推定が境界に達しました。{of}が際限なく増減します',
  },
  flat_likelihood: {
    en: 'the likelihood is flat in some direction',
    ja: 'データだけでは値を決めきれない方向があります（尤度が平坦です）',
  },
  happened_to_nobody: { en: 'it happened to nobody', ja: '誰にも起きていません' },
  leave_before_repaying: {
    en: 'customers leave before they repay the cost',
    ja: '費用を回収する前に顧客が離れてしまいます',
  },
  no_accounts: { en: 'there are no accounts', ja: '対象の契約者がいません' },
  no_cash_flows: { en: 'there are no cash flows', ja: '収支の記録が1件もありません' },
  no_comparable_pair: { en: 'no pair can be compared', ja: '比較できる組がありません' },
  no_customers: { en: 'there are no customers', ja: '顧客が1件もありません' },
  no_difference: { en: 'nobody changed', ja: '変化した方がいません' },
  no_margin: { en: 'there is no margin to repay the cost', ja: '費用を回収できる粗利がありません' },
  no_opening_customers: { en: 'there were no customers at the opening', ja: '期首に顧客がいません' },
  no_opening_revenue: { en: 'there was no revenue at the opening', ja: '期首に売上がありません' },
  no_renewal_yet: { en: 'no cohort has come to a renewal', ja: '最初の更新を迎えた集団がまだありません' },
  no_residual: { en: 'the outcome leaves no residual', ja: '残差がありません' },
  no_subjects: { en: 'nobody is in any arm', ja: 'どの群にも対象がいません' },
  no_values: { en: 'there are no values', ja: '値が1つもありません' },
  nobody_answered: { en: 'nobody answered', ja: '回答がありません' },
  nobody_bought_again: { en: 'nobody has bought again yet', ja: 'まだ誰も再購入していません' },
  nobody_joined: { en: 'nobody joined in this period', ja: 'この期間に始めた対象がいません' },
  nobody_leaves: { en: 'nobody leaves, so it has no bound', ja: '誰も解約しないため、上限がありません' },
  nobody_left: { en: 'nobody left', ja: '誰も離れていません' },
  nobody_left_yet: { en: 'nobody has left yet', ja: 'まだ誰も離れていません' },
  nobody_observed: { en: 'nobody was observed', ja: '観察された対象がいません' },
  nobody_remains: { en: 'nobody is left', ja: '残っている対象がいません' },
  not_converged: { en: 'the fit did not converge', ja: '推定が収束しませんでした' },
  not_converged_in: { en: 'the fit did not converge in {of} rounds', ja: '{of}回の反復でも推定が収束しませんでした' },
  not_observed_so_long: { en: 'nobody was observed so long', ja: 'これほど長く観察された対象がいません' },
  nothing_spent: { en: 'nothing was spent', ja: '費用がかかっていません' },
  odds_ratio_by_zero: { en: 'the odds ratio divides by 0', ja: 'オッズ比の分母が0になります' },
  one_answer: { en: 'one answer shows no variance', ja: '回答が1件では、ばらつきが分かりません' },
  one_renewal: {
    en: 'one renewal does not tell the chances of leaving apart',
    ja: '更新が1回だけでは、離れやすさの違いが分かりません',
  },
  outcome_does_not_vary: { en: 'the outcome does not vary', ja: '結果の値がすべて同じです' },
  outcomes_alike: { en: 'all outcomes are alike', ja: '結果がすべて同じです' },
  outcomes_do_not_overlap: {
    en: 'the scores of the two outcomes do not overlap',
    ja: '2つの結果のスコアがまったく重なっていません',
  },
  past_does_not_vary: { en: 'the past does not vary', ja: '過去の値がすべて同じです' },
  perfect_correlation: { en: 'the correlation is perfect', ja: '完全に相関しています' },
  period_not_over: { en: 'the period is not over', ja: '期間がまだ終わっていません' },
  predictor_does_not_vary: { en: 'predictor "{of}" does not vary', ja: '説明変数「{of}」の値がすべて同じです' },
  predictor_separates: {
    en: 'predictor "{of}" separates the outcomes: its coefficient is infinite',
    ja: '説明変数「{of}」だけで結果が完全に分かれるため、係数が無限大になります',
  },
  rates_one: {
    en: 'both rates are 1, so their variance is not seen',
    ja: 'どちらの率も1のため、ばらつきが分かりません',
  },
  rates_zero_or_one: {
    en: 'both rates are 0 or 1, so their variance is not seen',
    ja: 'どちらの率も0か1のため、ばらつきが分かりません',
  },
  ridge_has_no_test: { en: 'a ridge has no such test', ja: 'リッジ回帰にはこの検定がありません' },
  same_extreme_rates: { en: 'both arms have the same rate of 0 or 1', ja: '両群の率がともに0、またはともに1です' },
  samples_do_not_vary: { en: 'neither sample varies', ja: 'どちらの標本も値がすべて同じです' },
  scores_do_not_vary: {
    en: 'all scores are the same, so they tell nothing apart',
    ja: 'スコアがすべて同じため、何も見分けられません',
  },
  still_in_debt: { en: 'the balance is still negative', ja: '収支がまだ赤字です' },
  too_few_answers: {
    en: 'one answer in a group does not tell how its answers spread',
    ja: '回答が1件だけの群があり、ばらつきが分からないため比べられません',
  },
  too_few_departures: { en: 'too few times of departure', ja: '離れた時点の数が少なすぎます' },
  too_few_left: { en: 'too few have left', ja: '離れた対象がまだ少なすぎます' },
  too_few_rows: { en: 'there are no more rows than coefficients', ja: '行数が係数の数を上回っていません' },
  too_few_subjects: {
    en: 'an arm is expected to have fewer than five subjects, too few to judge the split',
    ja: '5件未満しか見込まれない群があり、割り付けの偏りを判断するには少なすぎます',
  },
  two_pairs: { en: 'two pairs always lie on a line', ja: '2組の点は必ず一直線に並びます' },
  values_equal: { en: 'all values are equal', ja: '値がすべて同じです' },
  variant_without_success: {
    en: 'the variant has no success, so the logarithm of the ratio does not exist',
    ja: '施策群に成功が1件もなく、比の対数を取れません',
  },
  weights_zero: { en: 'every weight is zero', ja: '重みがすべて0です' },
} as const satisfies Readonly<Record<string, Words>>

/** The code of a reason. */
export type Reason = keyof typeof reasons

/** One text in both languages. */
export type Words = { readonly en: string; readonly ja: string }
