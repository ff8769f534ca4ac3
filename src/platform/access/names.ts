import type { Names } from '../wording/names-of.ts'
import { text } from '../wording/words.ts'

export const names: Names = {
  sources: { invitation: text('by an invitation', '招待の承諾') },
  records: {
    members: {
      name: text('Member', 'メンバー'),
    },
    invitations: {
      name: text('Invitation', '招待'),
    },
    api_keys: {
      name: text('API key', 'APIキー'),
    },
    workspaces: {
      name: text('Workspace', 'ワークスペース'),
      fields: {
        zone: text('Time zone', 'タイムゾーン'),
        currency: text('Currency', '通貨'),
        locale: text('Language', '言語'),
        is_sample: text('Sample', 'サンプル'),
        sample_filled_at: text('Sample filled', 'サンプルの作成日時'),
      },
    },
  },
  fields: {
    accepted_at: text('Accepted', '承諾日時'),
    author: text('Author', '作成者'),
    created_at: text('Created', '作成日時'),
    email: text('E-mail', 'メールアドレス'),
    expires_at: text('Expires', '有効期限'),
    hint: text('Ends with', '末尾の文字'),
    id: text('Id', 'ID'),
    invited_at: text('Invited', '招待日時'),
    joined_at: text('Joined', '参加日時'),
    left_at: text('Left', '離脱日時'),
    name: text('Name', '名前'),
    revoked_at: text('Revoked', '無効化日時'),
    role: text('Role', '役割'),
    scopes: text('Permissions', '権限'),
    user_id: text('Account', 'アカウント'),
  },
}
