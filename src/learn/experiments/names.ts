import type { Names } from '#platform/wording/names-of.ts'
import { text } from '#platform/wording/words.ts'
import { comparisonNames, machineNames } from './words.ts'

export const names: Names = {
  records: {
    experiments: {
      name: text('Experiment', '検証'),
      choices: { comparison: comparisonNames },
      fields: {
        question: text('What is tried', '検証内容'),
        control_name: text('Control group', '対照群'),
        variant_name: text('Variant group', '施策群'),
        comparison: text('How the groups came about', '群の分け方'),
        split: text('Intended split', '割り付けの比率'),
        starts_on: text('From', '開始日'),
        ends_on: text('To', '終了日'),
        figures: text('Figures', '見る数値'),
      },
    },
    experiment_results: {
      name: text('Counts of an experiment', '検証の結果'),
      choices: { machines: machineNames },
      fields: {
        experiment_id: text('Experiment', '検証'),
        control_people: text('People of the control group', '対照群の人数'),
        variant_people: text('People of the variant group', '施策群の人数'),
        counts: text('Counts', '集計値'),
        machines: text('Opens and clicks of machines', '自動の開封・クリック'),
        source: text('Source', '出所'),
      },
    },
  },
  fields: {},
}
