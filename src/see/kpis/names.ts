import type { Names } from '#platform/wording/names-of.ts'
import { text } from '#platform/wording/words.ts'

export const names: Names = {
  records: {
    kpis: {
      name: text('KPI', 'KPI'),
      fields: {
        key: text('Key', 'キー'),
        layer: text('Layer', '層'),
        figure: text('Measured by', '測定する数値'),
        formula: text('How it is made of others', '計算方法'),
        better: text('Better is', '望ましい方向'),
        accountable_id: text('Answers for it', '責任者'),
        contributors: text('Contributors', '貢献するメンバー'),
        part_ids: text('Parts', '構成する指標'),
        touchpoint: text('Touchpoint', '接点'),
        aspect: text('Feeling or doing', '心理面・行動面'),
        principle: text('Principle', '紐づく理念'),
        used_from: text('In use from', '使用開始日'),
        used_until: text('In use until', '使用終了日'),
        replaces_id: text('Takes the place of', '置き換え前のKPI'),
      },
    },
    kpi_parts: {
      name: text('Part of a KPI', 'KPIの構成'),
      fields: {
        whole_id: text('KPI', 'KPI'),
        part_id: text('Part', '構成する指標'),
        place: text('Place', '順序'),
      },
    },
    kpi_hypotheses: {
      name: text('Hypothesis about KPIs', 'KPIの仮説'),
      fields: {
        from_id: text('When this rises', '先に動く指標'),
        to_id: text('This follows', '遅れて動く指標'),
        expects: text('Is expected to', '想定される動き'),
      },
    },
  },
  fields: {},
}
