import type { Text } from '#platform/wording/words.ts'
import type { Rule } from '../contract.ts'

export const ruleWords: Readonly<Record<Rule['rule'], Text>> = {
  authenticated: { en: 'SPF or DKIM proves who sends.', ja: 'SPFまたはDKIMで送信元を証明している。' },
  bothAuthenticated: { en: 'Both SPF and DKIM prove who sends.', ja: 'SPFとDKIMの両方で送信元を証明している。' },
  dmarc: { en: 'There is a DMARC record.', ja: 'DMARCレコードがある。' },
  aligned: {
    en: 'What is proven belongs to the domain that readers see.',
    ja: '証明されたドメインが、差出人のドメインと一致している。',
  },
  reverse: {
    en: 'The addresses that send have names that lead back to them.',
    ja: '送信元のIPアドレスに正引きと一致する逆引きの名前がある。',
  },
  encrypted: {
    en: 'Letters travel encrypted. Only the mail server knows how it hands them on.',
    ja: '通信が暗号化されている。受け渡しの方法はメールサーバーだけが知っています。',
  },
  wellFormed: {
    en: 'A letter has the form of RFC 5322, with one address that it is from.',
    ja: 'メールがRFC 5322の形式に従い、差出人が1つである。',
  },
  onePress: {
    en: 'What is a list can be ended with one press, and the signature covers that.',
    ja: '配信メールをワンクリックで停止でき、その情報が署名の対象になっている。',
  },
  visibleLink: {
    en: 'A link to end it stands in the text. Every letter has it.',
    ja: '本文に配信停止のリンクがある。すべてのメールに付きます。',
  },
  soonEnough: {
    en: 'Who ends it gets nothing more within two days. Here it holds at once.',
    ja: '停止の依頼に2日以内に対応する。ここではすぐに反映します。',
  },
  complaints: {
    en: 'Fewer than 3 in 1,000 call it spam. Gmail tells that in its Postmaster Tools only.',
    ja: '迷惑メールの報告が0.3%未満である。Gmailの値はPostmaster Toolsでのみ確認できます。',
  },
}
