import type { ImportField } from '#platform/contributions.ts'
import { kinds, stages } from '../contract.ts'
import * as words from '../words.ts'

export const ownFields: readonly ImportField[] = [
  {
    name: 'external_id',
    label: words.externalIdNoun,
    type: 'text',
    synonyms:
      'id | customer id | account id | account_id | company id | customer code | code | 顧客ID | 顧客コード | 顧客番号 | 取引先コード | 取引先番号 | 企業ID | 会員ID | ＥＤＩＮＥＴコード | 大口事業所個別番号 | 得意先コード | 得意先番号 | 取引先ID | 会社コード | お客様番号 | お客様コード | コード | record id | customer number | customer no | account number | 会員番号 | kundennr | kunden-nr | kundennummer | kunden-id | kunden id | debitorennummer | debitor | code client | numéro client | n° client | id client | identifiant client | código de cliente | código cliente | número de cliente | nº de cliente | id cliente | id de cliente'.split(
        ' | ',
      ),
  },
  {
    name: 'name',
    label: words.fieldNames.name,
    type: 'text',
    required: true,
    synonyms:
      "customer | account name | account_name | company | company name | organization | organisation | 顧客名 | 会社名 | 企業名 | 取引先名 | 法人名 | 提出者名 | 大口事業所名 | 社名 | 名称 | 氏名 | customer name | client name | client | 得意先名 | 得意先 | お取引先 | お取引先名 | 取引先 | お客様名 | 顧客 | 貴社名 | 御社名 | 事業所名 | 屋号 | firma | firmenname | kunde | kundenname | unternehmen | raison sociale | société | entreprise | nom du client | nom client | nom de l'entreprise | empresa | razón social | cliente | nombre del cliente | nombre de la empresa".split(
        ' | ',
      ),
  },
  {
    name: 'kind',
    label: words.fieldNames.kind,
    type: 'choice',
    choices: kinds,
    synonyms: 'type | customer type | 種類 | 顧客種別 | 区分'.split(' | '),
  },
  {
    name: 'stage',
    label: words.fieldNames.stage,
    type: 'choice',
    choices: stages,
    synonyms:
      'lifecycle | status | lifecycle stage | 段階 | ステージ | 状態 | customer status | account status | subscription status | type | account type | customer stage | ステータス | 顧客ステータス | 契約状況 | 契約状態 | 契約ステータス | 取引状況 | 利用状況 | customer state | membership status | lifecycle status | 顧客状態 | 顧客状況 | 取引状態 | 利用ステータス | 会員ステータス | 顧客区分（状態） | kundenstatus | zustand | statut | statut client | état | estado | estado del cliente | situación'.split(
        ' | ',
      ),
  },
  {
    name: 'churned',
    label: words.churned,
    type: 'flag',
    synonyms:
      'churn | churn flag | churn_flag | is churned | churned | 解約 | 解約フラグ | 離反 | churn label | churn value'.split(
        ' | ',
      ),
  },
  {
    name: 'industry',
    label: words.fieldNames.industry,
    type: 'text',
    synonyms: "sector | vertical | 業種 | 業界 | 提出者業種 | branche | secteur | secteur d'activité | industria".split(
      ' | ',
    ),
  },
  {
    name: 'country',
    label: words.fieldNames.country,
    type: 'text',
    synonyms:
      'country code | nation | 国 | 国名 | 国コード | country/region | billing country | 所在国 | land | pays | país'.split(
        ' | ',
      ),
  },
  {
    name: 'domain',
    label: words.fieldNames.domain,
    type: 'text',
    synonyms:
      'website | web site | url | homepage | ドメイン | ホームページ | サイト | company domain name | domain name | website url | web | HP | ウェブサイト'.split(
        ' | ',
      ),
  },
  {
    name: 'corporate_number',
    label: words.fieldNames.corporateNumber,
    type: 'text',
    synonyms: 'corporate number | corporation number | 法人番号 | 提出者法人番号'.split(' | '),
  },
  {
    name: 'since_on',
    label: words.fieldNames.sinceOn,
    type: 'date',
    synonyms:
      'since | signup date | signup_date | customer since | start date | 取引開始日 | 契約開始日 | 登録日 | 申込日 | 利用開始日 | ご利用開始日 | サービス開始日 | 導入日 | became a customer | create date | created date | 作成日 | 入会日 | 会員登録日 | kunde seit | kundenbeginn | client depuis | client depuis le | cliente desde | fecha de alta'.split(
        ' | ',
      ),
  },
  {
    name: 'left_on',
    label: words.fieldNames.leftOn,
    type: 'date',
    synonyms:
      'left | churn date | cancelled on | 解約日 | 退会日 | cancellation date | churned on | end of contract | kündigungsdatum | gekündigt am | date de résiliation | fecha de baja | cancelled at | canceled at | 解約日付 | 解約年月日'.split(
        ' | ',
      ),
  },
  {
    name: 'owner_email',
    label: words.ownerEmail,
    type: 'text',
    synonyms:
      'owner | owner email | account owner | owner name | csm | csm email | 担当 | 主担当 | 主担当者 | 営業担当 | 担当者メール | 担当メールアドレス | company owner | customer owner | customer success manager | 営業担当者 | 弊社担当 | 当社担当'.split(
        ' | ',
      ),
  },
]
