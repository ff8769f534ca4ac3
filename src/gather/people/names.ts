import type { Names } from '#platform/wording/names-of.ts'
import { text } from '#platform/wording/words.ts'

export const names: Names = {
  records: {
    people: {
      name: text('Person', '担当者'),
      moved: text('People', '担当者'),
      fields: {
        title: text('Title', '役職'),
        left_on: text('Left on', '退職・異動日'),
      },
    },
    person_external_ids: {
      name: text('External id of a person', '担当者の外部ID'),
    },
    consents: {
      name: text('Consent', '同意'),
    },
  },
  fields: {
    decided_at: text('Decided', '記録日時'),
    department: text('Department', '部署'),
    email_key: text('E-mail, normal form', 'メールアドレス（照合用）'),
    erased_at: text('Erased', '消去日時'),
    family_name: text('Family name', '姓'),
    given: text('Agreed', '同意の有無'),
    given_name: text('Given name', '名'),
    is_device: text('Device', '端末'),
    shared_at: text('Used by several people since', '複数の人が使い始めた日時'),
    locale: text('Language', '言語'),
    note: text('Note', 'メモ'),
    person_id: text('Person', '担当者'),
    phone: text('Phone', '電話番号'),
    purpose: text('Purpose', '目的'),
    roles: text('Roles', '役割'),
    turned_name: text('Name, turned form', '名前（姓名の逆順）'),
  },
  works: {
    'people.forget versions': text(
      'Remove earlier versions that name an erased person',
      '消去した方の名前が残る旧データの削除',
    ),
  },
}
