import type { Names } from '#platform/wording/names-of.ts'
import { text } from '#platform/wording/words.ts'

const isCounted = { counted: text('counted', '含める'), 'left out': text('left out', '含めない') }

export const names: Names = {
  records: {
    revenue_settings: {
      name: text('How revenue is counted', '経常収益の集計方法'),
      choices: {
        recognised: {
          end: text('the end of the paid period', '契約期間の終了'),
          cancellation: text('the cancellation', '解約の申入れ'),
        },
        usage: isCounted,
        trials: isCounted,
        services: isCounted,
      },
    },
  },
  fields: {
    grace_days: text('Grace for renewals', '契約更新の猶予期間'),
    recognised: text('Churn counts from', '解約の計上時点'),
    usage: text('Paid by use', '従量課金の契約'),
    trials: text('Trials', '試用の契約'),
    services: text('Services bought once', '単発の役務'),
  },
  works: {
    'revenue.follow': text('Bring the months of revenue up to date', '経常収益の各月の更新'),
    'revenue.catch up': text('Keep the months of revenue up to date', '経常収益の各月の定期更新'),
    'revenue.report': text('Report the months of revenue that are over', '終了した月の経常収益の確定'),
  },
}
