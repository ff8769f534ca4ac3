import type { Names } from '../wording/names-of.ts'
import { text } from '../wording/words.ts'

export const names: Names = {
  works: {
    'outside.hand over': text('Send a letter', 'メールの送信'),
    'outside.hand over many': text('Send many letters', '多数のメールの送信'),
    'outside.hand over what is due': text('Send waiting letters', '送信待ちのメールの送信'),
    'outside.forget counts of rates': text('Forget old counts of sending rates', '送信ペースの古い記録の消去'),
  },
  records: {
    mail_paces: {
      name: text('Sending rates and warm-up', '送信ペースとウォームアップ'),
      fields: {
        id: text('Id', 'ID'),
        per_hour: text('Letters an hour to one provider', 'プロバイダーごとの1時間の送信数'),
        others: text('Other rates', '個別の送信ペース'),
        domain: text('Sending domain', '送信ドメイン'),
        since: text('Since', '開始日時'),
        is_known: text('Known to receivers', '送信実績あり'),
      },
    },
  },
}
