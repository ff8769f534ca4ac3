import type { Names } from '#platform/wording/names-of.ts'
import { text } from '#platform/wording/words.ts'
import { channelNames } from './words.ts'

export const names: Names = {
  records: {
    channel_accounts: { name: text('Account of SMS or LINE', 'SMS・LINEの設定'), choices: { channel: channelNames } },
    channel_costs: {
      name: text('Costs of the channels', '連絡手段の費用'),
      fields: channelNames,
    },
  },
  fields: {
    currency: text('Currency', '通貨'),
    account: text('Account', 'アカウント'),
    sender: text('Sender', '送信元'),
    server: text('Provider', '送信サービス'),
    secret_set_at: text('Secrets entered', '秘密情報の登録日時'),
  },
}
