import { onScale } from '#platform/wording/unit.ts'
import { counted, type Text, type TextOf } from '#platform/wording/words.ts'
import type { ExpectedField } from './completeness.ts'
import type { Kind, MemberRole, Stage } from './contract.ts'

export const customer: Text = { en: 'customer', ja: '顧客' }
export const customers: Text = { en: 'Customers', ja: '顧客' }
export const externalIdNoun: Text = { en: 'external id', ja: '外部ID' }
export const otherName: Text = { en: 'other name', ja: '別名' }

export const sharesUnseen: Text = {
  en: 'Only whoever may see the list of customers shares one with a partner.',
  ja: '顧客をパートナーと共有できるのは、顧客の一覧を閲覧できる方だけです。',
}

export const heldBySeveral: Text = {
  en: 'Several may have this role, so that nobody gives way to anybody: leave `insteadOf` out.',
  ja: 'この役割は複数のメンバーが担当できるため、入れ替わりはありません。`insteadOf`を付けずに送信してください。',
}

export const kindNames: Readonly<Record<Kind, Text>> = {
  company: { en: 'Company', ja: '企業' },
  household: { en: 'Household', ja: '世帯' },
  person: { en: 'Person', ja: '個人' },
}

export const stageNames: Readonly<Record<Stage, Text>> = {
  prospect: { en: 'Prospect', ja: '見込み' },
  trial: { en: 'Trial', ja: '試用' },
  onboarding: { en: 'Onboarding', ja: '導入中' },
  active: { en: 'Active', ja: '利用中' },
  leaving: { en: 'Leaving', ja: '解約予定' },
  left: { en: 'Left', ja: '解約済み' },
}

export const roleNames: Readonly<Record<MemberRole, Text>> = {
  owner: { en: 'Owner', ja: '主担当' },
  deputy: { en: 'Deputy', ja: '副担当' },
  sales: { en: 'Sales', ja: '営業' },
  onboarding: { en: 'Onboarding', ja: '導入担当' },
  technical: { en: 'Technical', ja: '技術担当' },
  support: { en: 'Support', ja: 'サポート' },
  executive: { en: 'Executive', ja: '役員' },
  partner: { en: 'Partner', ja: 'パートナー' },
}

export const fieldNames = {
  name: { en: 'Name', ja: '名称' },
  kind: { en: 'Kind', ja: '種類' },
  stage: { en: 'Stage', ja: '段階' },
  parentId: { en: 'Parent', ja: '上位の顧客' },
  corporateNumber: { en: 'Corporate number', ja: '法人番号' },
  industry: { en: 'Industry', ja: '業種' },
  country: { en: 'Country', ja: '国' },
  domain: { en: 'Domain', ja: 'ドメイン' },
  postalCode: { en: 'Postal code', ja: '郵便番号' },
  prefecture: { en: 'Prefecture', ja: '都道府県' },
  municipalityCode: { en: 'Municipality code', ja: '市区町村コード' },
  address: { en: 'Address', ja: '住所' },
  approvalLeadDays: { en: 'Approval lead time (days)', ja: '稟議リードタイム（日）' },
  sinceOn: { en: 'Customer since', ja: '取引開始日' },
  leftOn: { en: 'Left on', ja: '解約日' },
  namedOwner: { en: 'Owner not invited yet', ja: '主担当（未招待）' },
  externalId: { en: 'External id', ja: '外部ID' },
  otherName: { en: 'Also called', ja: '別名' },
  mergedInto: { en: 'Merged into', ja: '統合先' },
  mayAnalyse: { en: 'May be analysed', ja: '分析への利用' },
  customer: { en: 'Customer', ja: '顧客' },
  ...roleNames,
} as const satisfies Record<string, Text>

export const missingNames: Readonly<Record<ExpectedField, Text>> = {
  owner: { en: 'an owner', ja: '主担当' },
  since: { en: 'the date they became a customer', ja: '取引開始日' },
  country: { en: 'the country', ja: '国' },
  industry: { en: 'the industry', ja: '業種' },
  domain: { en: 'the domain', ja: 'ドメイン' },
  corporateNumber: { en: 'the corporate number', ja: '法人番号' },
  person: { en: 'a person', ja: '担当者' },
  email: { en: 'an e-mail address', ja: 'メールアドレス' },
  sponsor: { en: 'a sponsor', ja: '推進責任者' },
  contract: { en: 'a contract', ja: '契約' },
  contact: { en: 'a contact on record', ja: '連絡の記録' },
}

export const wasMerged: Text = {
  en: 'This customer was merged into another one. Change that one, or undo the merge first.',
  ja: 'この顧客は別の顧客に統合されています。統合先を変更するか、先に統合を取り消してください。',
}
export const gone: Text = {
  en: 'This customer is no longer on record.',
  ja: 'この顧客はすでに削除されています。',
}
export const circle: Text = {
  en: 'A customer cannot be above itself. Choose another parent.',
  ja: '自分自身より上位に自分を置くことはできません。別の顧客を選んでください。',
}
export const noSuchParent: Text = {
  en: 'There is no such customer to be the parent.',
  ja: '上位に指定した顧客はいません。',
}
export const noSuchMember: Text = {
  en: 'There is no such member in this workspace.',
  ja: 'このワークスペースに該当するメンバーはいません。',
}
export const notACorporateNumber: Text = {
  en: 'This is not a corporate number: it has 13 digits, the first of which checks the others.',
  ja: '法人番号ではありません。法人番号は13桁で、先頭の1桁が検査用の数字です。',
}
export const notALeadTime: Text = {
  en: 'A lead time is a whole number of days from 0 to 730.',
  ja: 'リードタイムは0〜730の整数（日数）で指定してください。',
}
export const notADomain: Text = {
  en: 'This is not a domain such as example.co.jp.',
  ja: 'example.co.jp のようなドメインではありません。',
}
export function idTaken(source: string, externalId: string): Text {
  return {
    en: `“${externalId}” of ${source} already belongs to another customer. Merge the two, or take the id away there first.`,
    ja: `${source}の「${externalId}」は別の顧客の外部IDです。2件を統合するか、先に相手側から外してください。`,
  }
}
export function nameOfAnother(name: string, customer: string): Text {
  return {
    en: `“${name}” already means ${customer}. Merge the two, or take the name away there first.`,
    ja: `「${name}」は「${customer}」の名称です。2件を統合するか、先に相手側から外してください。`,
  }
}

export const churned: Text = { en: 'Churned', ja: '解約済み（フラグ）' }
export const ownerEmail: Text = { en: 'Owner (e-mail or name)', ja: '主担当（メールアドレスまたは氏名）' }
export const nameless: Text = { en: 'A customer needs a name.', ja: '顧客の名称がありません。' }
export const sumLine: Text = {
  en: 'This is a line of sums, not a customer.',
  ja: '合計の行であり、顧客ではありません。',
}
export const tooLong: Text = { en: 'An external id has at most 200 characters.', ja: '外部IDは200文字までです。' }

const many = (count: number) => counted(count, 'customer', 'customers')

export const faults = {
  sameNumber: {
    en: (count) => `${many(count)} ${count === 1 ? 'shares its' : 'share their'} corporate number with another one`,
    ja: (count) => `法人番号が他の顧客と同じ顧客が${count}件あります`,
  },
  sameName: {
    en: (count) => `${many(count)} ${count === 1 ? 'bears' : 'bear'} the same name as another one`,
    ja: (count) => `他の顧客と同じ名称の顧客が${count}件あります`,
  },
  alikeName: {
    en: (count) =>
      `${many(count)} ${count === 1 ? 'bears' : 'bear'} the name of another one with a different legal form`,
    ja: (count) => `法人格だけが違う名称の顧客が${count}件あります`,
  },
  calledById: {
    en: (count) =>
      `${many(count)} ${count === 1 ? 'is called by its' : 'are called by their'} external id, because no name is known`,
    ja: (count) => `名称が分からないため、外部IDを名称としている顧客が${count}件あります`,
  },
  leftBefore: {
    en: (count) => `${many(count)} left before ${count === 1 ? 'becoming a customer' : 'becoming customers'}`,
    ja: (count) => `取引開始日より前に解約した顧客が${count}件あります`,
  },
  ownerUnknown: {
    en: (count) => `${many(count)} ${count === 1 ? 'names' : 'name'} an owner who is not a member here`,
    ja: (count) => `主担当がこのワークスペースのメンバーではない顧客が${count}件あります`,
  },
} as const satisfies Record<string, TextOf<readonly [count: number]>>

export const cameIn: Text = { en: 'Recorded as a customer', ja: '顧客として登録' }

export function stageBecame(stage: Text): Text {
  return { en: `Stage: ${stage.en}`, ja: `段階：${stage.ja}` }
}

export function roleBecame(role: Text, name: string | null): Text {
  if (name === null) return { en: `${role.en}: nobody`, ja: `${role.ja}：なし` }
  return { en: `${role.en}: ${name}`, ja: `${role.ja}：${name}` }
}

/** The switch of an import; whatever advises to use it calls it by this name. */
export const createMissing: Text = {
  en: 'Create customers that are not there yet',
  ja: '未登録の顧客は新しく作成する',
}

export function customerMissing(reference: string): Text {
  return {
    en: `No customer is known as “${reference}”. Import the customers first, or switch on “${createMissing.en}”.`,
    ja: `「${reference}」に該当する顧客がいません。先に顧客を取り込むか、「${createMissing.ja}」を選んでください。`,
  }
}

/** An owner who is named and is no member yet. */
export function notInvited(name: string): Text {
  return { en: `${name} (not invited yet)`, ja: `${name}（未招待）` }
}

export const rowWords = {
  customer: { en: 'Customer’s external id', ja: '顧客の外部ID' },
  customerName: { en: 'Customer’s name', ja: '顧客名' },
  noCustomer: { en: 'The row names no customer.', ja: '顧客が指定されていません。' },
} as const satisfies Record<string, Text>

export const timelineKinds = { record: { en: 'Record', ja: '記録' } } as const satisfies Record<string, Text>

export const metrics = {
  leaving: {
    label: { en: 'Leaving', ja: '解約予定' },
    description: {
      en: 'Whether the customer’s stage is “Leaving” (1) or not (0)',
      ja: '段階が「解約予定」なら1、それ以外は0',
    },
  },
} as const satisfies Record<string, { label: Text; description: Text }>
export const units = { state: onScale('state') } as const
export const stageUnknown: Text = { en: 'not a customer on record', ja: '登録のない顧客' }
export const stageChanged: Text = { en: 'the stage changes', ja: '段階が変わったとき' }
