import type { FittedModel, Spend } from '../contract/forecast.ts'
import { type Bought, fittedModels } from '../rule/models.ts'
import { type Spent, spendOf } from '../rule/spend.ts'

/** What is fitted to many customers, in a process of its own. */
export const tasks = {
  models: async (bought: readonly Bought[]): Promise<FittedModel[]> => fittedModels(bought),
  spend: async (spent: readonly Spent[]): Promise<Spend> => spendOf(spent),
}
