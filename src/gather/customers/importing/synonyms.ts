import { listed } from '#platform/tables/listed.ts'

export const ownSynonyms = {
  external_id: listed(`
    id | customer id | account id | account_id | company id | customer code | code | 顧客ID | 顧客コード
    顧客番号 | 取引先コード | 取引先番号 | 企業ID | 会員ID | ＥＤＩＮＥＴコード | 大口事業所個別番号
    得意先コード | 得意先番号 | 取引先ID | 会社コード | お客様番号 | お客様コード | コード | record id
    customer number | customer no | account number | 会員番号 | kundennr | kunden-nr | kundennummer
    kunden-id | kunden id | debitorennummer | debitor | code client | numéro client | n° client
    id client | identifiant client | código de cliente | código cliente | número de cliente
    nº de cliente | id cliente | id de cliente
  `),
  name: listed(`
    customer | account name | account_name | company | company name | organization | organisation
    顧客名 | 会社名 | 企業名 | 取引先名 | 法人名 | 提出者名 | 大口事業所名 | 社名 | 名称 | 氏名
    customer name | client name | client | 得意先名 | 得意先 | お取引先 | お取引先名 | 取引先 | お客様名
    顧客 | 貴社名 | 御社名 | 事業所名 | 屋号 | firma | firmenname | kunde | kundenname | unternehmen
    raison sociale | société | entreprise | nom du client | nom client | nom de l'entreprise | empresa
    razón social | cliente | nombre del cliente | nombre de la empresa
  `),
  kind: listed('type | customer type | 種類 | 顧客種別 | 区分'),
  stage: listed(`
    lifecycle | status | lifecycle stage | 段階 | ステージ | 状態 | customer status | account status
    subscription status | type | account type | customer stage | ステータス | 顧客ステータス | 契約状況
    契約状態 | 契約ステータス | 取引状況 | 利用状況 | customer state | membership status
    lifecycle status | 顧客状態 | 顧客状況 | 取引状態 | 利用ステータス | 会員ステータス
    顧客区分（状態） | kundenstatus | zustand | statut | statut client | état | estado
    estado del cliente | situación
  `),
  churned: listed(`
    churn | churn flag | churn_flag | is churned | churned | 解約 | 解約フラグ | 離反 | churn label
    churn value
  `),
  industry: listed("sector | vertical | 業種 | 業界 | 提出者業種 | branche | secteur | secteur d'activité | industria"),
  country: listed(`
    country code | nation | 国 | 国名 | 国コード | country/region | billing country | 所在国 | land
    pays | país
  `),
  domain: listed(`
    website | web site | url | homepage | ドメイン | ホームページ | サイト | company domain name
    domain name | website url | web | HP | ウェブサイト
  `),
  postal_code: listed(`
    zip | zip code | zipcode | postcode | post code | billing zip | billing postal code | 郵便 | 〒 | 郵便No | 本社郵便番号
    plz | postleitzahl | code postal | código postal
  `),
  prefecture: listed('prefecture name | 都道府県名 | 府県 | 都道府県（本社） | 本社都道府県'),
  municipality_code: listed(`
    全国地方公共団体コード | 地方公共団体コード | 自治体コード | 市町村コード | JIS市区町村コード | local government code
  `),
  address: listed(`
    street address | billing address | company address | ご住所 | 所在地 | 本社所在地 | 本社住所 | 会社住所 | 住所1
    anschrift | adresse | dirección
  `),
  approval_lead_days: listed(`
    approval lead time | approval days | 稟議リードタイム | 稟議日数 | 稟議期間 | 承認リードタイム | 社内承認日数
  `),
  corporate_number: listed('corporate number | corporation number | 法人番号 | 提出者法人番号'),
  since_on: listed(`
    since | signup date | signup_date | customer since | start date | 取引開始日 | 契約開始日 | 登録日
    申込日 | 利用開始日 | ご利用開始日 | サービス開始日 | 導入日 | became a customer | create date
    created date | 作成日 | 入会日 | 会員登録日 | kunde seit | kundenbeginn | client depuis
    client depuis le | cliente desde | fecha de alta
  `),
  left_on: listed(`
    left | churn date | cancelled on | 解約日 | 退会日 | cancellation date | churned on
    end of contract | kündigungsdatum | gekündigt am | date de résiliation | fecha de baja
    cancelled at | canceled at | 解約日付 | 解約年月日
  `),
  owner_email: listed(`
    owner | owner email | account owner | owner name | csm | csm email | 担当 | 主担当 | 主担当者
    営業担当 | 担当者メール | 担当メールアドレス | company owner | customer owner
    customer success manager | 営業担当者 | 弊社担当 | 当社担当
  `),
} as const

export const referenceSynonyms = {
  customer: listed(`
    customer id | account id | account_id | company id | 顧客ID | 顧客コード | 取引先コード | 企業ID
    customer code | customer number | customer no | account number | 顧客番号 | 取引先番号 | 取引先ID
    得意先コード | 得意先番号 | 会社コード | お客様番号 | kundennr | kunden-nr | kundennummer
    kunden-id | kunden id | debitorennummer | debitor | code client | numéro client | n° client
    id client | identifiant client | código de cliente | código cliente | número de cliente
    nº de cliente | id cliente | id de cliente
  `),
  customer_name: listed(`
    customer | customer name | account name | company name | 顧客名 | 会社名 | 取引先名 | company
    organization | organisation | account | client | 得意先名 | 得意先 | お取引先 | お取引先名
    お客様名 | 企業名 | 法人名 | 社名 | 貴社名 | 御社名 | associated company | firma | firmenname
    kunde | kundenname | unternehmen | raison sociale | société | entreprise | nom du client
    nom client | nom de l'entreprise | empresa | razón social | cliente | nombre del cliente
    nombre de la empresa
  `),
} as const
