import { countable } from '#platform/wording/unit.ts'
import type { Text } from '#platform/wording/words.ts'
import { SentFor } from '../messages/contract.ts'
import { purposeNames } from '../messages/words.ts'

export const units = {
  letters: countable('letters', 'letter', 'letters', '通'),
} as const

export const oneOfBoth: Text = {
  en: 'Name a message or a send, one of both.',
  ja: 'メッセージか一斉配信のどちらか一方を指定してください。',
}
export const nobodyEverDid: Text = {
  en: 'No such event of anybody is on record.',
  ja: 'このイベントは、まだ誰にも記録されていません。',
}
export const noneTaken: Text = {
  en: 'No letter of it is noted as taken yet. It takes up to a minute, and sends of earlier versions are not told apart.',
  ja: '送信の記録がまだありません。反映には1分ほどかかります。以前のバージョンの一斉配信は区別できません。',
}

export const unsubscribed: Text = { en: 'Unsubscribed', ja: '配信停止' }
const everything: Text = { en: 'everything', ja: 'すべてのメール' }

export function unsubscribedFrom(purpose: string): Text {
  const known = SentFor.options.find((one) => one === purpose)
  const { en, ja } = known === undefined ? everything : purposeNames[known]
  return { en: `Unsubscribed: ${en}`, ja: `配信停止の申し出：${ja}` }
}

export const nothingSentInWindow: Text = {
  en: 'no letter that tells it in this period',
  ja: 'この期間に、該当するメールを送信していません',
}

/** Of letters that were sent in the last 90 days, and what came of letters in them. */
export const metrics = {
  letters_sent: {
    label: { en: 'Letters sent', ja: '送信したメール' },
    description: { en: 'Letters to people of the customer that were sent', ja: '顧客の担当者に送信したメールの通数' },
  },
  letters_returned: {
    label: { en: 'Letters that came back', ja: '不達のメール' },
    description: {
      en: 'How often a letter was refused by the mail server or came back; also of one that was sent again and taken then',
      ja: 'メールサーバーに拒否された、または届かなかった回数。再送して届いたメールの分も含む',
    },
  },
  letters_answered: {
    label: { en: 'Answers to letters', ja: 'メールへの返信' },
    description: {
      en: 'Answers of people of the customer that name the letter which they answer',
      ja: '顧客の担当者からの返信のうち、どのメールへの返信か分かるものの通数',
    },
  },
  people_opened: {
    label: { en: 'People who opened letters', ja: 'メールを開封した人' },
    description: {
      en: 'Different people who opened a letter, or followed a link of it; known where letters tell it, and an indication at best',
      ja: 'メールを開封、またはリンクをクリックした人の数。計測するメールを送信した場合のみ分かる目安の数',
    },
  },
  people_clicked: {
    label: { en: 'People who followed links', ja: 'リンクをクリックした人' },
    description: {
      en: 'Different people who followed a link of a letter; known where letters tell it',
      ja: 'メールのリンクをクリックした人の数。計測するメールを送信した場合のみ分かる',
    },
  },
  people_unsubscribed: {
    label: { en: 'People who unsubscribed', ja: '配信停止を申し出た人' },
    description: {
      en: 'Different people who refused something over the link of a letter; without those who refused everything, which takes the consent to be analysed back',
      ja: 'メールのリンクから配信停止を申し出た人の数。すべてを拒否した人は、分析への同意も取り消されるため含まない',
    },
  },
  people_complained: {
    label: { en: 'People who complained of letters', ja: '迷惑メールとして申告した人' },
    description: {
      en: 'Different people whose mailbox reported a letter as spam',
      ja: 'メールを迷惑メールとして申告した人の数',
    },
  },
} as const
