import type { Names } from '#platform/wording/names-of.ts'
import { text } from '#platform/wording/words.ts'

export const names: Names = {
  records: {
    judgements: {
      name: text('Rating', 'メンバーの評価'),
      moved: text('Ratings', 'メンバーの評価'),
    },
    health_overrides: {
      name: text('Health override', 'ヘルスの手動設定'),
      moved: text('Health override', 'ヘルスの手動設定'),
      fields: {
        until_on: text('Until', '終了日'),
      },
    },
  },
  fields: {
    at: text('When', '日時'),
    band: text('Health band', 'ヘルス区分'),
    ended_at: text('Ended', '終了日時'),
    ended_by: text('Ended by', '終了した人'),
    judged_at: text('Rated', '評価日時'),
    points: text('Points', '点数'),
    reason: text('Reason', '理由'),
    score: text('Score', 'スコア'),
    topic: text('Topic', '評価の観点'),
  },
  works: {
    'health.recompute': text('Read the health of all customers', '全顧客のヘルスの計測'),
    'health.read': text('Read the health of one customer', '顧客1件のヘルスの計測'),
    'health.hourly': text('Hourly reading of health', 'ヘルスの計測（毎時）'),
    'health.daily': text('Daily reading of health', 'ヘルスの計測（毎日）'),
    'health.after undo': text('Health after an import was taken back', '取り込みの取り消し後のヘルスの計測'),
    'health.after import': text('Health after an import', '取り込み後のヘルスの計測'),
    'health.after publication': text('Health after a scorecard was published', 'スコアカードの公開後の計測'),
    'health.after arrangement': text('Health after scorecards were arranged', 'スコアカードの並べ替え後の計測'),
    'health.clear': text('Clear old runs of health away', 'ヘルスの古い計測記録の消去'),
  },
}
