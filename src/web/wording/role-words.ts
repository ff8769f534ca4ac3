import type { Role } from '#platform/permissions.ts'
import type { Text } from '#platform/wording/words.ts'

export const roleWords: Readonly<Record<Role, Text>> = {
  owner: { en: 'Owner', ja: '所有者' },
  admin: { en: 'Administrator', ja: '管理者' },
  manager: { en: 'Manager', ja: 'マネージャー' },
  csm: { en: 'Customer success manager', ja: 'カスタマーサクセス担当' },
  agent: { en: 'Agent', ja: 'オペレーター' },
  viewer: { en: 'Viewer', ja: '閲覧者' },
  partner: { en: 'Partner', ja: 'パートナー' },
}

export const roleHints: Readonly<Record<Role, Text>> = {
  owner: { en: 'Everything, and names other owners', ja: 'すべての操作と、所有者の任命' },
  admin: { en: 'Everything but naming owners', ja: '所有者の任命を除くすべての操作' },
  manager: { en: 'Designs health, sees jobs and the audit log', ja: 'ヘルスの設計、ジョブと監査ログの閲覧' },
  csm: { en: 'Works with customers, imports, segments', ja: '顧客対応、取り込み、セグメントの作成' },
  agent: { en: 'Works with customers and plays', ja: '顧客対応とアクションの実行' },
  viewer: { en: 'Reads', ja: '閲覧のみ' },
  partner: { en: 'Sees the list of customers shared with them, and nothing else', ja: '共有された顧客の一覧のみ閲覧' },
}
