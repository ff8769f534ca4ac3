import { beginningOf } from '#platform/wording/plain-text.ts'
import { countable } from '#platform/wording/unit.ts'
import type { Text } from '#platform/wording/words.ts'
import type { PersonRole, PreferredChannel } from './contract.ts'

export { channelNames, purposeNames } from './consent/words.ts'

export const units = {
  people: countable('people', 'person', 'people', '人'),
} as const

export const person: Text = { en: 'person', ja: '担当者' }
export const externalId: Text = { en: 'id of this person', ja: 'この担当者のID' }
export const onlyId: Text = {
  en: 'The person has no other id: there is nothing to tell apart.',
  ja: 'この担当者には他のIDがないため、分けることができません。',
}
export const wasJoined: Text = {
  en: 'This record was joined into that of the same person. Tell the two apart first.',
  ja: 'この担当者は同じ方の別の登録にまとめられています。先に分けてください。',
}
export const people: Text = { en: 'People', ja: '担当者' }

export const personRoleNames: Readonly<Record<PersonRole, Text>> = {
  sponsor: { en: 'Sponsor', ja: '推進責任者' },
  champion: { en: 'Champion', ja: 'キーパーソン' },
  field: { en: 'Field', ja: '現場' },
  administration: { en: 'Administration', ja: '管理' },
  promotion: { en: 'Promotion', ja: '普及' },
}

export const preferredChannelNames: Readonly<Record<PreferredChannel, Text>> = {
  email: { en: 'E-mail', ja: 'メール' },
  sms: { en: 'SMS', ja: 'SMS' },
  line: { en: 'LINE', ja: 'LINE' },
}

export const fieldNames = {
  name: { en: 'Name', ja: '氏名' },
  familyName: { en: 'Family name', ja: '姓' },
  givenName: { en: 'Given name', ja: '名' },
  nameKana: { en: 'Name in kana', ja: '氏名カナ' },
  familyKana: { en: 'Family name in kana', ja: 'セイ' },
  givenKana: { en: 'Given name in kana', ja: 'メイ' },
  honorific: { en: 'Honorific', ja: '敬称' },
  email: { en: 'E-mail', ja: 'メールアドレス' },
  phone: { en: 'Phone', ja: '電話番号' },
  lineId: { en: 'LINE user ID', ja: 'LINEのユーザーID' },
  preferredChannel: { en: 'Channel they prefer', ja: '希望する連絡手段' },
  title: { en: 'Title', ja: '役職' },
  department: { en: 'Department', ja: '部署' },
  locale: { en: 'Language', ja: '言語' },
  zone: { en: 'Time zone', ja: 'タイムゾーン' },
  roles: { en: 'Roles', ja: '役割' },
  leftOn: { en: 'Left on', ja: '退職・異動日' },
  customer: { en: 'Customer’s external id', ja: '顧客の外部ID' },
  externalId: { en: 'External id', ja: '外部ID' },
} as const satisfies Record<string, Text>

export const noSuchCustomer: Text = { en: 'There is no such customer.', ja: '該当する顧客はいません。' }
export const nothingToCallThem: Text = {
  en: 'Give a name or an e-mail address.',
  ja: '氏名かメールアドレスを入力してください。',
}
export const notALineId: Text = {
  en: 'This is no user ID of LINE: U and 32 figures or small letters from a to f. A name that begins with @ is none.',
  ja: 'LINEのユーザーIDではありません。Uで始まる33文字のIDを指定してください（@で始まるLINE IDは使えません）。',
}
export const notAReading: Text = {
  en: 'This is no reading. Write it in kana or letters, without kanji and figures.',
  ja: '読みとして扱えません。漢字や数字を含めず、カナで入力してください。',
}
export const unknownZone: Text = {
  en: 'This is not a known time zone. Use a name such as Asia/Tokyo.',
  ja: '不明なタイムゾーンです。Asia/Tokyo のような名前を指定してください。',
}
export const tooLongToCall: Text = {
  en: 'An honorific has at most 20 characters.',
  ja: '敬称は20文字までです。',
}
export const wasErased: Text = {
  en: 'The personal data of this person was erased; nothing can be changed any more.',
  ja: 'この方の個人データは消去済みです。変更はできません。',
}
export const erasedName: Text = { en: '(erased)', ja: '（消去済み）' }
export const unidentified: Text = {
  en: 'A person needs an external id, an e-mail address, or a customer and a name, so that the next file finds the same person.',
  ja: '外部ID、メールアドレス、または顧客と氏名が必要です。次のファイルで同じ方を見分けるためです。',
}
export const notAnEmail: Text = { en: 'This is not an e-mail address.', ja: 'メールアドレスとして読めません。' }
export function unknownRoles(said: readonly string[]): Text {
  const list = beginningOf(said.join(', '), 200)
  return {
    en: `“${list}” is no role; a role is one of: sponsor, champion, field, administration, promotion.`,
    ja: `「${list}」は役割として読めません。役割は、推進責任者・キーパーソン・現場・管理・普及のいずれかです。`,
  }
}
export function idTaken(source: string, externalId: string): Text {
  return {
    en: `“${externalId}” of ${source} already belongs to another person.`,
    ja: `${source}の「${externalId}」は別の方の外部IDです。`,
  }
}

export const timelineKinds = { people: { en: 'People', ja: '担当者' } } as const satisfies Record<string, Text>

export function joined(name: string): Text {
  return { en: `${name} was added`, ja: `${name}を担当者に追加` }
}
export function leftWith(name: string, role: Text | null): Text {
  return role === null
    ? { en: `${name} left`, ja: `${name}が退職・異動` }
    : { en: `${role.en} left: ${name}`, ja: `${role.ja}が退職・異動：${name}` }
}

export const metrics = {
  sponsors_gone: {
    label: { en: 'Sponsors gone', ja: '退任した推進責任者' },
    description: {
      en: 'People in the role of sponsor who have left, where nobody has followed them',
      ja: '退任した推進責任者の人数（後任が登録されていないとき）',
    },
  },
  sponsors: {
    label: { en: 'Sponsors', ja: '推進責任者の人数' },
    description: {
      en: 'People of the customer in the role of sponsor who have not left',
      ja: '在籍している推進責任者の人数',
    },
  },
  people: {
    label: { en: 'People', ja: '担当者の人数' },
    description: { en: 'People of the customer on record who have not left', ja: '登録されている在籍中の担当者の人数' },
  },
} as const satisfies Record<string, { label: Text; description: Text }>
export const nobodyOnRecord: Text = { en: 'no people on record', ja: '担当者の登録なし' }
export const sponsorFollowed: Text = { en: 'somebody follows as sponsor', ja: '後任の推進責任者が登録されたとき' }
