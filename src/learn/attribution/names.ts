import type { Names } from '#platform/wording/names-of.ts'
import { text } from '#platform/wording/words.ts'

export const names: Names = {
  records: {
    departments: {
      name: text('Department', '部門'),
      fields: { lead_id: text('Lead', '責任者') },
    },
    department_members: {
      name: text('Member of a department', '部門の所属'),
      fields: {
        department_id: text('Department', '部門'),
        member_id: text('Member', 'メンバー'),
        from_on: text('From', '開始日'),
        until_on: text('Until', '終了日'),
      },
    },
    credit_rules: { name: text('Credit rule', '配分ルール') },
    credit_rule_versions: {
      name: text('Version of a credit rule', '配分ルールの版'),
      fields: {
        rule_id: text('Rule', '配分ルール'),
        number: text('Number', '版番号'),
        agreed_on: text('Agreed on', '合意日'),
      },
    },
    credit_agreements: {
      name: text('Agreement to a credit rule', '配分ルールへの合意'),
      fields: { version_id: text('Version', '版'), member_id: text('Member', 'メンバー') },
    },
    outcomes: {
      name: text('Outcome', '成果'),
      moved: text('Outcomes', '成果'),
      fields: {
        contract_id: text('Contract', '契約'),
        closed_at: text('Closed at', '確定日時'),
        closed_by: text('Closed by', '確定した人'),
      },
    },
    outcome_versions: {
      name: text('Version of an outcome', '成果の版'),
      fields: {
        outcome_id: text('Outcome', '成果'),
        number: text('Number', '版番号'),
        amount: text('Amount', '金額'),
        happened_on: text('Achieved on', '成果が出た日'),
        from_on: text('Period from', '対象期間の開始日'),
        until_on: text('Period until', '対象期間の終了日'),
        rule_version_id: text('Credit rule', '配分ルール'),
        evidence: text('Evidence', '根拠'),
        reason: text('Reason', '変更の理由'),
        needs_approval: text('Needs approval', '承認が必要'),
        approved_at: text('Approved at', '承認日時'),
        approved_by: text('Approved by', '承認した人'),
        refused_at: text('Refused at', '差し戻し日時'),
        refused_by: text('Refused by', '差し戻した人'),
        refused_because: text('Why refused', '差し戻しの理由'),
      },
    },
  },
  fields: {},
}
