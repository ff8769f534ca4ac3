import type { Names } from '#platform/wording/names-of.ts'
import { text } from '#platform/wording/words.ts'
import { kindNames, roleNames, stageNames } from './words.ts'

export const names: Names = {
  records: {
    customers: {
      name: text('Customer', '顧客'),
      moved: text('Subordinate customers', '下位の顧客'),
      fields: {
        left_on: text('Left on', '解約日'),
      },
      choices: { kind: kindNames, stage: stageNames },
    },
    customer_external_ids: {
      name: text('External id of a customer', '顧客の外部ID'),
      moved: text('External ids', '外部ID'),
    },
    customer_names: {
      name: text('Other name of a customer', '顧客の別名'),
      moved: text('Other names', '別名'),
    },
    customer_members: {
      name: text('Member who looks after a customer', '顧客の担当メンバー'),
      moved: text('Roles', '担当メンバー'),
      choices: { role: roleNames },
    },
  },
  fields: {
    address: text('Address', '住所'),
    approval_lead_days: text('Approval lead time (days)', '稟議リードタイム（日）'),
    attributes: text('Attributes', '属性'),
    corporate_number: text('Corporate number', '法人番号'),
    country: text('Country', '国'),
    bare_name: text('Name without its legal form', '法人格を除いた名前（照合用）'),
    customer_id: text('Customer', '顧客'),
    domain: text('Domain', 'ドメイン'),
    folded: text('As it is searched', '検索用の表記'),
    external_id: text('External id', '外部ID'),
    industry: text('Industry', '業種'),
    kind: text('Kind', '種類'),
    may_analyse: text('May be analysed', '分析への利用'),
    member_id: text('Member', 'メンバー'),
    merged_into: text('Merged into', '統合先'),
    municipality_code: text('Municipality code', '市区町村コード'),
    named_owner: text('Owner not invited yet', '主担当（未招待）'),
    normal_name: text('Name, normal form', '名前（照合用）'),
    parent_id: text('Parent', '上位の顧客'),
    postal_code: text('Postal code', '郵便番号'),
    prefecture: text('Prefecture', '都道府県'),
    since_on: text('Customer since', '取引開始日'),
    source: text('Source', '取り込み元'),
    stage: text('Stage', '段階'),
    updated_at: text('Changed', '更新日時'),
  },
  works: {
    'customers.owners after joining': text(
      'Give waiting customers to a new member',
      '参加したメンバーへの主担当の割り当て',
    ),
    'customers.owners after unmerging': text(
      'Owners after a merge was taken back',
      '統合の取り消し後の主担当の引き当て',
    ),
    'customers.owners after renaming': text(
      'Give waiting customers to a renamed member',
      '名前を変更したメンバーへの主担当の割り当て',
    ),
  },
}
