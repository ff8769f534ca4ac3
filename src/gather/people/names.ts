import type { Names } from '#platform/wording/names-of.ts'
import { text } from '#platform/wording/words.ts'
import { preferredChannelNames } from './words.ts'

export const names: Names = {
  records: {
    people: {
      name: text('Person', '担当者'),
      moved: text('People', '担当者'),
      fields: {
        title: text('Title', '役職'),
        left_on: text('Left on', '退職・異動日'),
      },
      choices: { preferred_channel: preferredChannelNames },
    },
    person_external_ids: {
      name: text('External id of a person', '担当者の外部ID'),
    },
    person_further: {
      name: text('What a person is known by besides', '担当者の別の連絡先・名前'),
      fields: {
        kind: text('Kind', '種類'),
        value: text('Value', '値'),
        key: text('Normal form', '照合用の値'),
      },
    },
    consents: {
      name: text('Consent', '同意'),
      fields: {
        source: text('Source', '入手元'),
      },
    },
  },
  fields: {
    basis: text('Legal basis', '法的根拠'),
    channel: text('Channel', '連絡手段'),
    decided_at: text('Decided', '意思表示の日時'),
    department: text('Department', '部署'),
    email_key: text('E-mail, normal form', 'メールアドレス（照合用）'),
    evidence: text('Evidence', '証跡'),
    expires_on: text('Valid until', '有効期限'),
    erased_at: text('Erased', '消去日時'),
    family_kana: text('Family name in kana', 'セイ'),
    family_name: text('Family name', '姓'),
    given: text('Agreed', '同意の有無'),
    given_kana: text('Given name in kana', 'メイ'),
    given_name: text('Given name', '名'),
    honorific: text('Honorific', '敬称'),
    joined_into: text('Joined into', 'まとめた先'),
    is_device: text('Device', '端末'),
    shared_at: text('Used by several people since', '複数の人が使い始めた日時'),
    locale: text('Language', '言語'),
    method: text('Method', '取得方法'),
    name_kana: text('Name in kana', '氏名カナ'),
    normal_kana: text('Name in kana, normal form', '氏名カナ（照合用）'),
    note: text('Note', 'メモ'),
    person_id: text('Person', '担当者'),
    phone: text('Phone', '電話番号'),
    line_id: text('LINE user ID', 'LINEのユーザーID'),
    preferred_channel: text('Channel they prefer', '希望する連絡手段'),
    mobile_key: text('Mobile number, normal form', '携帯電話番号（照合用）'),
    purpose: text('Purpose', '目的'),
    recorded_at: text('Recorded', '記録日時'),
    roles: text('Roles', '役割'),
    turned_kana: text('Name in kana, turned form', '氏名カナ（姓名の逆順）'),
    turned_name: text('Name, turned form', '名前（姓名の逆順）'),
    zone: text('Time zone', 'タイムゾーン'),
  },
  works: {
    'people.consents that ran out': text('Obey consents that ran out', '有効期限が切れた同意の反映'),
    'people.forget versions': text(
      'Remove earlier versions that name an erased person',
      '消去した方の名前が残る旧データの削除',
    ),
  },
}
