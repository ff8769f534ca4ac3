import type { Names } from '#platform/wording/names-of.ts'
import { text } from '#platform/wording/words.ts'

const phase = text('Phase', 'フェーズ')

export const names: Names = {
  records: {
    kpi_phases: {
      name: text('Phase of steering', '目標のフェーズ'),
      fields: {
        number: text('Number', '番号'),
        phase,
        before: text('Phase before', '変更前のフェーズ'),
        stood: text('How the data stood', '確定時のデータの状況'),
        at: text('Confirmed at', '確定日時'),
      },
    },
    kpi_targets: {
      name: text('Target of a KPI', 'KPIの目標'),
      fields: {
        kpi_id: text('KPI', 'KPI'),
        by: text('Kind of period', '期間の単位'),
        starts_on: text('From', '開始日'),
        ends_on: text('Until', '終了日'),
      },
    },
    kpi_target_versions: {
      name: text('Version of a target', '目標の版'),
      fields: {
        target_id: text('Target', '目標'),
        version: text('Version', '版'),
        value: text('Value', '目標値'),
        unit: text('Unit', '単位'),
        figure: text('Measured by', '測定する数値'),
        currency: text('Currency', '通貨'),
        better: text('Better is', '望ましい方向'),
        phase,
        reason: text('Reason', '理由'),
        at: text('Set at', '設定日時'),
      },
    },
  },
  fields: {},
}
